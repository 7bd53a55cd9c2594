package shop.fahuo.simulator.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The rules in force and the number of calls so far. The same seed and the same order of calls
/// give the same faults.
///
/// @param <O> what can be called
/// @param <S> a rule
public final class Strikes<O extends Enum<O>, S extends Strike<O>> {

    private final RandomGenerator random;
    private final Map<O, Integer> calls = new HashMap<>();
    private List<S> rules;

    public Strikes(List<S> rules, RandomGenerator random) {
        this.rules = List.copyOf(rules);
        this.random = random;
    }

    /// Replaces the rules; call numbers start at 1 again.
    public synchronized void set(List<S> rules) {
        this.rules = List.copyOf(rules);
        calls.clear();
    }

    /// How often an operation was called since the rules were set.
    public synchronized int calls(O operation) {
        return calls.getOrDefault(operation, 0);
    }

    /// Counts a call, and the first rule that strikes it.
    public synchronized Optional<S> next(O operation) {
        int number = calls.merge(operation, 1, Integer::sum);
        for (var rule : rules) {
            if (rule.operation() == operation && strikes(rule, number)) {
                return Optional.of(rule);
            }
        }
        return Optional.empty();
    }

    private boolean strikes(S rule, int number) {
        return rule.calls().contains(number)
                || (rule.probability() > 0 && random.nextDouble() < rule.probability());
    }
}
