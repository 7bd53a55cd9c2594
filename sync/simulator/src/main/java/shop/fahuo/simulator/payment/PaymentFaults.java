package shop.fahuo.simulator.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The rules in force and the number of calls so far. The same seed and the same order of calls
/// give the same faults.
public final class PaymentFaults {

    private final RandomGenerator random;
    private final Map<Operation, Integer> calls = new EnumMap<>(Operation.class);
    private final InstantSource clock;
    private List<PaymentFaultRule> rules;
    private int perSecond = Integer.MAX_VALUE;
    private Instant second = Instant.MIN;
    private int inSecond;

    /// @param clock by which calls of one second are counted
    public PaymentFaults(
            List<PaymentFaultRule> rules, RandomGenerator random, InstantSource clock) {
        this.rules = List.copyOf(rules);
        this.random = random;
        this.clock = clock;
    }

    /// Replaces the rules; call numbers start at 1 again.
    public synchronized void set(PaymentFaultRule... rules) {
        this.rules = List.of(rules);
        calls.clear();
    }

    /// What goes beyond so many calls a second is throttled.
    public synchronized void limit(int perSecond) {
        this.perSecond = perSecond;
    }

    /// How often an operation was called since the rules were set; calls whose signature was
    /// refused are not among them.
    public synchronized int calls(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }

    /// Counts a call, and the first rule that strikes it.
    public synchronized Optional<PaymentFaultRule> next(Operation operation) {
        int number = calls.merge(operation, 1, Integer::sum);
        if (!operation.isCallback() && isTooMany()) {
            return Optional.of(PaymentFaultRule.always(operation, Fault.THROTTLE));
        }
        for (var rule : rules) {
            if (rule.operation() == operation && rule.strikes(number, random.nextDouble())) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean isTooMany() {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        inSecond = now.equals(second) ? inSecond + 1 : 1;
        second = now;
        return inSecond > perSecond;
    }
}
