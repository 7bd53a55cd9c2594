package shop.fahuo.simulator.payment;

import shop.fahuo.simulator.fault.Strikes;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The faults in force, and how many calls a second are taken.
public final class PaymentFaults {

    private final Strikes<Operation, PaymentFaultRule> strikes;
    private final InstantSource clock;
    private int perSecond = Integer.MAX_VALUE;
    private Instant second = Instant.MIN;
    private int inSecond;

    /// @param clock by which calls of one second are counted
    public PaymentFaults(
            List<PaymentFaultRule> rules, RandomGenerator random, InstantSource clock) {
        this.strikes = new Strikes<>(rules, random);
        this.clock = clock;
    }

    /// Replaces the rules; call numbers start at 1 again.
    public void set(PaymentFaultRule... rules) {
        strikes.set(List.of(rules));
    }

    /// What goes beyond so many calls a second is throttled.
    public synchronized void limit(int perSecond) {
        this.perSecond = perSecond;
    }

    /// How often an operation was called since the rules were set; calls whose signature was
    /// refused are not among them.
    public int calls(Operation operation) {
        return strikes.calls(operation);
    }

    /// Counts a call, and the first rule that strikes it; too many calls strike themselves.
    public synchronized Optional<PaymentFaultRule> next(Operation operation) {
        var rule = strikes.next(operation);
        return !operation.isCallback() && isTooMany()
                ? Optional.of(PaymentFaultRule.always(operation, Fault.THROTTLE))
                : rule;
    }

    private boolean isTooMany() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        inSecond = now.equals(second) ? inSecond + 1 : 1;
        second = now;
        return inSecond > perSecond;
    }
}
