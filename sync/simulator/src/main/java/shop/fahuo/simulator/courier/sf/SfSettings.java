package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.Quota;
import shop.fahuo.simulator.courier.Traffic;

import java.time.Duration;
import java.util.List;

/// How to run an SF.
///
/// @param port on loopback; 0: any that is free
/// @param seed of everything left to chance
public record SfSettings(
        int port,
        SfStyle style,
        SfScript script,
        Quota quota,
        Traffic traffic,
        List<CourierFaultRule> faults,
        long seed) {

    /// As it is said of the test platform, for each service.
    public static final Quota DOCUMENTED = new Quota(30, 3000, Duration.ofDays(1));

    public SfSettings {
        faults = List.copyOf(faults);
    }

    /// Any port, no faults, any number of calls.
    public static SfSettings plain() {
        return new SfSettings(
                0, SfStyle.PLAIN, SfScript.PLAIN, Quota.NONE, Traffic.PLAIN, List.of(), 1);
    }

    public SfSettings with(SfStyle style) {
        return new SfSettings(port, style, script, quota, traffic, faults, seed);
    }

    public SfSettings with(SfScript script) {
        return new SfSettings(port, style, script, quota, traffic, faults, seed);
    }

    public SfSettings with(Quota quota) {
        return new SfSettings(port, style, script, quota, traffic, faults, seed);
    }

    public SfSettings with(Traffic traffic) {
        return new SfSettings(port, style, script, quota, traffic, faults, seed);
    }
}
