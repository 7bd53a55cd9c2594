package shop.fahuo.simulator.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

class FaultsTest {

    private static final FaultRule THIRD =
            FaultRule.on(Endpoint.DELIVER, FaultKind.ERROR_AFTER, 1, 3);

    private static Faults faults(long seed, FaultRule... rules) {
        return new Faults(List.of(rules), new SplittableRandom(seed));
    }

    private static List<Boolean> strikes(Faults faults, Endpoint endpoint, int calls) {
        return IntStream.range(0, calls).mapToObj(_ -> faults.next(endpoint).isPresent()).toList();
    }

    @Test
    void strikesTheCallsThatAreListed() {
        assertThat(strikes(faults(1, THIRD), Endpoint.DELIVER, 4))
                .containsExactly(true, false, true, false);
    }

    @Test
    void countsEachEndpointByItself() {
        var faults = faults(1, THIRD);
        strikes(faults, Endpoint.NOTIFY, 2);

        assertThat(faults.next(Endpoint.DELIVER)).isEqualTo(Optional.of(THIRD));
        assertThat(faults.calls(Endpoint.NOTIFY)).isEqualTo(2);
    }

    @Test
    void strikesTheSameCallsForTheSameSeed() {
        var rule = FaultRule.sometimes(Endpoint.DELIVER, FaultKind.CUT_AFTER, 0.3);

        var strikes = strikes(faults(7, rule), Endpoint.DELIVER, 1000);

        assertThat(strikes(faults(7, rule), Endpoint.DELIVER, 1000)).isEqualTo(strikes);
        assertThat(strikes.stream().filter(strike -> strike).count()).isBetween(250L, 350L);
    }

    @Test
    void startsCountingAnewWithNewRules() {
        var faults = faults(1);
        strikes(faults, Endpoint.DELIVER, 5);

        faults.set(List.of(THIRD));

        assertThat(faults.next(Endpoint.DELIVER)).isPresent();
    }
}
