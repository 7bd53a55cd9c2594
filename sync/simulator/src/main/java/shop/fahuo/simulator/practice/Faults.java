package shop.fahuo.simulator.practice;

import shop.fahuo.simulator.fault.Strikes;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The faults in force.
public final class Faults {

    private final Strikes<Endpoint, FaultRule> strikes;

    Faults(List<FaultRule> rules, RandomGenerator random) {
        this.strikes = new Strikes<>(rules, random);
    }

    /// Replaces the rules; call numbers start at 1 again.
    public void set(List<FaultRule> rules) {
        strikes.set(rules);
    }

    /// How often an endpoint was called since the rules were set, faults included, refused tokens
    /// not.
    public int calls(Endpoint endpoint) {
        return strikes.calls(endpoint);
    }

    /// Counts a call, and the first rule that strikes it.
    Optional<FaultRule> next(Endpoint endpoint) {
        return strikes.next(endpoint);
    }
}
