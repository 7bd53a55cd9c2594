package shop.fahuo.simulator.payment;

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
    private List<PaymentFaultRule> rules;

    public PaymentFaults(List<PaymentFaultRule> rules, RandomGenerator random) {
        this.rules = List.copyOf(rules);
        this.random = random;
    }

    /// Replaces the rules; call numbers start at 1 again.
    public synchronized void set(PaymentFaultRule... rules) {
        this.rules = List.of(rules);
        calls.clear();
    }

    /// How often an operation was called since the rules were set; calls whose signature was
    /// refused are not among them.
    public synchronized int calls(Operation operation) {
        return calls.getOrDefault(operation, 0);
    }

    /// Counts a call, and the first rule that strikes it.
    public synchronized Optional<PaymentFaultRule> next(Operation operation) {
        int number = calls.merge(operation, 1, Integer::sum);
        for (var rule : rules) {
            if (rule.operation() == operation && rule.strikes(number, random.nextDouble())) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }
}
