package shop.fahuo.simulator.practice;

import shop.fahuo.simulator.fault.Strike;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// When which calls go wrong, and how.
///
/// @param calls the numbers of the calls to the endpoint it strikes, the first being 1
/// @param probability with which it strikes any other call, 0 to 1
/// @param pause the `Retry-After` of [FaultKind#THROTTLE], the delay of [FaultKind#SLOW]
public record FaultRule(
        Endpoint endpoint, FaultKind kind, Set<Integer> calls, double probability, Duration pause)
        implements Strike<Endpoint> {

    public FaultRule {
        calls = Set.copyOf(calls);
        if (!(probability >= 0 && probability <= 1) || pause.isNegative()) {
            throw new IllegalArgumentException("no such fault: " + probability + ", " + pause);
        }
    }

    /// On the calls with these numbers, waiting a second where the kind waits.
    public static FaultRule on(Endpoint endpoint, FaultKind kind, Integer... calls) {
        var numbers = new TreeSet<>(List.of(calls));
        return new FaultRule(endpoint, kind, numbers, 0, Duration.ofSeconds(1));
    }

    /// On any call with this probability, waiting a second where the kind waits.
    public static FaultRule sometimes(Endpoint endpoint, FaultKind kind, double probability) {
        return new FaultRule(endpoint, kind, Set.of(), probability, Duration.ofSeconds(1));
    }

    public FaultRule waiting(Duration pause) {
        return new FaultRule(endpoint, kind, calls, probability, pause);
    }

    @Override
    public Endpoint operation() {
        return endpoint;
    }
}
