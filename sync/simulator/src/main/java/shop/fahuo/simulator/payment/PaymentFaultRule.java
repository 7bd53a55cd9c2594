package shop.fahuo.simulator.payment;

import shop.fahuo.simulator.fault.Strike;

import java.time.Duration;
import java.util.Set;

/// When which calls go wrong, and how.
///
/// @param calls the numbers of the calls to the operation it strikes, the first being 1
/// @param probability with which it strikes any other call, 0 to 1
/// @param time the delay of [Fault#SLOW], by how much a clock with [Fault#SKEW] is fast
public record PaymentFaultRule(
        Operation operation, Fault fault, Set<Integer> calls, double probability, Duration time)
        implements Strike<Operation> {

    private static final Duration SECOND = Duration.ofSeconds(1);

    public PaymentFaultRule {
        calls = Set.copyOf(calls);
        if (!fault.fits(operation) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no such fault: " + fault + " of " + operation);
        }
    }

    /// On the calls with these numbers, by a second where it is about time.
    public static PaymentFaultRule on(Operation operation, Fault fault, Integer... calls) {
        return new PaymentFaultRule(operation, fault, Set.of(calls), 0, SECOND);
    }

    /// On every call, by a second where it is about time.
    public static PaymentFaultRule always(Operation operation, Fault fault) {
        return sometimes(operation, fault, 1);
    }

    /// On any call with this probability, by a second where it is about time.
    public static PaymentFaultRule sometimes(Operation operation, Fault fault, double probability) {
        return new PaymentFaultRule(operation, fault, Set.of(), probability, SECOND);
    }

    public PaymentFaultRule by(Duration time) {
        return new PaymentFaultRule(operation, fault, calls, probability, time);
    }
}
