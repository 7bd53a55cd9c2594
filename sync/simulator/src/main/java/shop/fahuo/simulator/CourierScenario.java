package shop.fahuo.simulator;

import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.Pushes;
import shop.fahuo.simulator.courier.Quota;
import shop.fahuo.simulator.courier.Traffic;
import shop.fahuo.simulator.courier.sf.SfScript;
import shop.fahuo.simulator.courier.sf.SfSettings;
import shop.fahuo.simulator.courier.sf.SfStyle;
import shop.fahuo.simulator.courier.zto.ZtoScript;
import shop.fahuo.simulator.courier.zto.ZtoSettings;
import shop.fahuo.simulator.courier.zto.ZtoStyle;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/// What the couriers are to play.
///
/// @param traffic of both
/// @param listener who is told of scans, on this machine
/// @param faults of both
public record CourierScenario(
        Sf sf, Zto zto, Traffic traffic, Optional<URI> listener, List<CourierFaultRule> faults) {

    /// Any ports, no faults, the quotas that SF has documented.
    public static final CourierScenario PLAIN =
            new CourierScenario(
                    new Sf(0, SfStyle.PLAIN, SfScript.PLAIN),
                    new Zto(0, ZtoStyle.PLAIN, ZtoScript.PLAIN),
                    Traffic.PLAIN,
                    Optional.empty(),
                    List.of());

    /// @param port on loopback; 0: any that is free
    public record Sf(int port, SfStyle style, SfScript script) {}

    /// @param port on loopback; 0: any that is free
    public record Zto(int port, ZtoStyle style, ZtoScript script) {}

    public CourierScenario {
        faults = List.copyOf(faults);
    }

    /// @param seed of everything left to chance
    public SfSettings sf(long seed) {
        return new SfSettings(
                sf.port(),
                sf.style(),
                sf.script(),
                SfSettings.DOCUMENTED,
                traffic,
                faults.stream().filter(rule -> rule.operation().isSf()).toList(),
                seed);
    }

    /// @param seed of everything left to chance
    public ZtoSettings zto(long seed) {
        return new ZtoSettings(
                zto.port(),
                zto.style(),
                zto.script(),
                Quota.NONE,
                traffic,
                faults.stream().filter(rule -> !rule.operation().isSf()).toList(),
                seed);
    }

    void tell(Pushes pushes) {
        listener.ifPresent(
                address -> {
                    pushes.to(address);
                    pushes.start();
                });
    }
}
