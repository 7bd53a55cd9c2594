package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.Quota;
import shop.fahuo.simulator.courier.Traffic;

import java.util.List;

/// How to run a ZTO.
///
/// @param port on loopback; 0: any that is free
/// @param seed of everything left to chance
public record ZtoSettings(
        int port,
        ZtoStyle style,
        ZtoScript script,
        Quota quota,
        Traffic traffic,
        List<CourierFaultRule> faults,
        long seed) {

    public ZtoSettings {
        faults = List.copyOf(faults);
    }

    /// Any port, no faults, any number of calls.
    public static ZtoSettings plain() {
        return new ZtoSettings(
                0, ZtoStyle.PLAIN, ZtoScript.PLAIN, Quota.NONE, Traffic.PLAIN, List.of(), 1);
    }

    public ZtoSettings with(ZtoStyle style) {
        return new ZtoSettings(port, style, script, quota, traffic, faults, seed);
    }

    public ZtoSettings with(ZtoScript script) {
        return new ZtoSettings(port, style, script, quota, traffic, faults, seed);
    }

    public ZtoSettings with(Quota quota) {
        return new ZtoSettings(port, style, script, quota, traffic, faults, seed);
    }

    public ZtoSettings with(Traffic traffic) {
        return new ZtoSettings(port, style, script, quota, traffic, faults, seed);
    }
}
