package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class PoolTest {

    @Test
    void dividesTheWorkedExample() {
        assertThat(Pool.divide(Fen.of(10_007), List.of(5L, 3L, 1L, 1L)))
                .isEqualTo(fen(5_003, 3_002, 1_001, 1_001));
    }

    /// Where the method of largest remainders gives somebody less of more.
    @Test
    void neverGivesLessOfMore() {
        assertThat(Pool.divide(Fen.of(13), List.of(1L, 3L, 5L))).isEqualTo(fen(2, 4, 7));
        assertThat(Pool.divide(Fen.of(14), List.of(1L, 3L, 5L))).isEqualTo(fen(2, 5, 7));
        assertThat(Pool.divide(Fen.of(10), List.of(6L, 6L, 2L))).isEqualTo(fen(5, 4, 1));
        assertThat(Pool.divide(Fen.of(11), List.of(6L, 6L, 2L))).isEqualTo(fen(5, 5, 1));
    }

    @Property(tries = 10_000)
    void comesToTheAmountAndIsMonotone(
            @ForAll @LongRange(max = 100_000) long amount,
            @ForAll @NotEmpty @Size(max = 9) List<@LongRange(max = 1_000) Long> weights) {
        if (weights.stream().allMatch(weight -> weight == 0)) {
            assertThatThrownBy(() -> Pool.divide(Fen.of(amount), weights))
                    .isInstanceOf(IllegalArgumentException.class);
            return;
        }
        var parts = Pool.divide(Fen.of(amount), weights);
        var more = Pool.divide(Fen.of(amount + 1), weights);
        assertThat(parts.stream().reduce(Fen.ZERO, Fen::plus)).isEqualTo(Fen.of(amount));
        for (int at = 0; at < parts.size(); at++) {
            assertThat(more.get(at)).isGreaterThanOrEqualTo(parts.get(at));
        }
    }

    /// The method as it is defined: fen by fen.
    @Property(tries = 10_000)
    void givesEachFenWhereItsDue(
            @ForAll @IntRange(max = 400) int amount,
            @ForAll @NotEmpty @Size(max = 6) List<@LongRange(min = 1, max = 60) Long> weights) {
        var parts = new ArrayList<>(weights.stream().map(_ -> 0L).toList());
        for (int fen = 0; fen < amount; fen++) {
            int best = 0;
            for (int at = 1; at < parts.size(); at++) {
                long mine = weights.get(at) * (2 * parts.get(best) + 1);
                long his = weights.get(best) * (2 * parts.get(at) + 1);
                best = mine > his ? at : best;
            }
            parts.set(best, parts.get(best) + 1);
        }
        assertThat(Pool.divide(Fen.of(amount), weights))
                .isEqualTo(parts.stream().map(Fen::of).toList());
    }

    @Test
    void dividesMoreThanFitsIntoALongTimesAWeight() {
        var parts = Pool.divide(Fen.of(Long.MAX_VALUE), List.of(Long.MAX_VALUE / 3, 1L));
        assertThat(parts.getFirst().plus(parts.getLast())).isEqualTo(Fen.of(Long.MAX_VALUE));
        assertThat(parts.getLast()).isEqualTo(Fen.of(3));
    }

    private static List<Fen> fen(long... parts) {
        return IntStream.range(0, parts.length).mapToObj(at -> Fen.of(parts[at])).toList();
    }
}
