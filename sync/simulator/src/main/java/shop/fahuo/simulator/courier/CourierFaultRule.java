package shop.fahuo.simulator.courier;

import shop.fahuo.simulator.fault.Strike;

import java.time.Duration;
import java.util.Set;

/// When which calls go wrong, and how.
///
/// @param calls the numbers of the calls to the operation it strikes, the first being 1
/// @param probability with which it strikes any other call, 0 to 1
/// @param delay of [CourierFault#SLOW]
public record CourierFaultRule(
        CourierOperation operation,
        CourierFault fault,
        Set<Integer> calls,
        double probability,
        Duration delay)
        implements Strike<CourierOperation> {

    public CourierFaultRule {
        calls = Set.copyOf(calls);
        if (!fault.fits(operation) || !(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException("no such fault: " + fault + " of " + operation);
        }
    }

    /// On the calls with these numbers, by a second where it is about time.
    public static CourierFaultRule on(
            CourierOperation operation, CourierFault fault, Integer... calls) {
        return new CourierFaultRule(operation, fault, Set.of(calls), 0, Duration.ofSeconds(1));
    }

    /// On any call with this probability, by a second where it is about time.
    public static CourierFaultRule sometimes(
            CourierOperation operation, CourierFault fault, double probability) {
        return new CourierFaultRule(operation, fault, Set.of(), probability, Duration.ofSeconds(1));
    }
}
