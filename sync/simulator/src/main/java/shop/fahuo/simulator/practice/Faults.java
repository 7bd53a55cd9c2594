package shop.fahuo.simulator.practice;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The rules in force and the number of calls so far. The same seed and the same order of calls
/// give the same faults.
public final class Faults {

    private final RandomGenerator random;
    private final Map<Endpoint, Integer> calls = new EnumMap<>(Endpoint.class);
    private List<FaultRule> rules;

    Faults(List<FaultRule> rules, RandomGenerator random) {
        this.rules = List.copyOf(rules);
        this.random = random;
    }

    /// Replaces the rules; call numbers start at 1 again.
    public synchronized void set(List<FaultRule> rules) {
        this.rules = List.copyOf(rules);
        calls.clear();
    }

    /// How often an endpoint was called since the rules were set, faults included, refused tokens
    /// not.
    public synchronized int calls(Endpoint endpoint) {
        return calls.getOrDefault(endpoint, 0);
    }

    /// Counts a call, and the first rule that strikes it.
    synchronized Optional<FaultRule> next(Endpoint endpoint) {
        int number = calls.merge(endpoint, 1, Integer::sum);
        for (var rule : rules) {
            if (rule.endpoint() == endpoint && strikes(rule, number)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean strikes(FaultRule rule, int number) {
        return rule.calls().contains(number)
                || (rule.probability() > 0 && random.nextDouble() < rule.probability());
    }
}
