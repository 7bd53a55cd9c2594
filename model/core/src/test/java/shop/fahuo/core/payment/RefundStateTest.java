package shop.fahuo.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class RefundStateTest {

    @ParameterizedTest
    @CsvSource({
        "WAITING,    ASKED DECLINED DROPPED,                 true",
        "ASKED,      PROCESSING DONE ABNORMAL CLOSED REFUSED, true",
        "PROCESSING, DONE ABNORMAL CLOSED REFUSED,            true",
        "ABNORMAL,   PROCESSING DONE CLOSED SETTLED,          true",
        "REFUSED,    ASKED SETTLED DROPPED,                   true",
        "CLOSED,     SETTLED DROPPED,                         false",
        "DONE,       '',                                      true",
        "SETTLED,    '',                                      true",
        "DECLINED,   '',                                      false",
        "DROPPED,    '',                                      false",
    })
    void movesOnlyAlongTheTableAndHoldsItsMoney(RefundState from, String next, boolean holds) {
        assertThat(new TreeSet<>(from.next())).isEqualTo(new TreeSet<>(states(next)));
        assertThat(from.holdsMoney()).isEqualTo(holds);
    }

    @ParameterizedTest
    @EnumSource
    void givesUpByHandOnlyWhatCertainlyMovedNothing(RefundState state) {
        boolean mayHaveMoved = state.isOutside() || state.isBack();
        assertThat(state.next().contains(RefundState.DROPPED))
                .isEqualTo(state.isOpen() && !mayHaveMoved);
    }

    private static Set<RefundState> states(String names) {
        return Stream.of(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(RefundState::valueOf)
                .collect(Collectors.toSet());
    }
}
