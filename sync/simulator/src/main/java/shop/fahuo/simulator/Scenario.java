package shop.fahuo.simulator;

import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the simulators are to play.
///
/// @param port of the practice channel on loopback; 0: any that is free
/// @param token of the practice channel; empty: made up at the start
/// @param seed of everything left to chance
/// @param orders about how many there are at the start
/// @param before over how long those came in
/// @param perMinute how many come in from then on
/// @param payments what the payment providers are to play
/// @param couriers what the couriers are to play; empty: there are none
public record Scenario(
        int port,
        String token,
        long seed,
        int orders,
        Duration before,
        double perMinute,
        List<FaultRule> faults,
        PaymentScenario payments,
        Optional<CourierScenario> couriers) {

    public static final int MOST_ORDERS = 1_000_000;
    public static final double MOST_PER_MINUTE = 60_000;

    /// The practice shop of `fahuo demo`: 120 orders of the last three days, a new one every ten
    /// seconds, and now and then a call that fails.
    public static final Scenario DEMO =
            new Scenario(
                    0,
                    "",
                    20261122,
                    120,
                    Duration.ofDays(3),
                    6,
                    demoFaults(),
                    PaymentScenario.PLAIN,
                    Optional.of(CourierScenario.PLAIN));

    /// Rare enough that the desk is calm, frequent enough that it is seen to cope.
    private static List<FaultRule> demoFaults() {
        return List.of(
                FaultRule.sometimes(Endpoint.DELIVER, FaultKind.ERROR_AFTER, 0.02),
                FaultRule.sometimes(Endpoint.DELIVER, FaultKind.CUT_BEFORE, 0.02),
                FaultRule.sometimes(Endpoint.DELIVER, FaultKind.THROTTLE, 0.03),
                FaultRule.sometimes(Endpoint.NOTIFY, FaultKind.CUT_AFTER, 0.02));
    }

    public Scenario {
        faults = List.copyOf(faults);
        if (orders < 0
                || orders > MOST_ORDERS
                || !before.isPositive()
                || !(perMinute >= 0 && perMinute <= MOST_PER_MINUTE)) {
            throw new IllegalArgumentException("nobody can play that");
        }
    }

    /// Without couriers.
    public Scenario(
            int port,
            String token,
            long seed,
            int orders,
            Duration before,
            double perMinute,
            List<FaultRule> faults,
            PaymentScenario payments) {
        this(port, token, seed, orders, before, perMinute, faults, payments, Optional.empty());
    }

    /// With payment providers that do not fail, and without couriers.
    public Scenario(
            int port,
            String token,
            long seed,
            int orders,
            Duration before,
            double perMinute,
            List<FaultRule> faults) {
        this(port, token, seed, orders, before, perMinute, faults, PaymentScenario.PLAIN);
    }

    public Scenario withToken(String token) {
        return new Scenario(
                port, token, seed, orders, before, perMinute, faults, payments, couriers);
    }

    /// Without the token.
    @Override
    public String toString() {
        return orders + " orders, " + perMinute + " a minute, " + faults.size() + " faults";
    }
}
