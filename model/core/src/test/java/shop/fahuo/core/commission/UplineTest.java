package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class UplineTest {

    private static Standing standing(String code) {
        return new Standing(new DistributorCode(code), "", true);
    }

    private static Upline upline(String buyer, List<Standing> sponsors) {
        return new Upline(Optional.of(standing(buyer)), sponsors, List.of());
    }

    /// Some have the same hash.
    private static List<Standing> line(int length) {
        return IntStream.range(0, length)
                .mapToObj(i -> standing((i % 2 == 0 ? "Aa" : "BB") + i / 2))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 31, 32, 33, 100})
    void aLineInWhichEverybodyIsOnceStands(int length) {
        assertThat(upline("Z", line(length)).sponsors()).isEqualTo(line(length));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 31, 32, 33, 100})
    void nobodyStandsAboveThemselves(int length) {
        var line = line(length);
        for (var one : List.of(line.getFirst(), line.getLast())) {
            assertThatThrownBy(() -> upline(one.code().value(), line))
                    .isInstanceOf(IllegalArgumentException.class);
            var twice = new ArrayList<>(line);
            twice.add(one);
            assertThatThrownBy(() -> upline("Z", twice))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
