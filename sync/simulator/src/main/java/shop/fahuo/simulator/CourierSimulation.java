package shop.fahuo.simulator;

import shop.fahuo.simulator.courier.sf.SfSimulator;
import shop.fahuo.simulator.courier.zto.ZtoSimulator;

import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;

/// The couriers, running until they are closed.
public final class CourierSimulation implements AutoCloseable {

    private final SfSimulator sf;
    private final ZtoSimulator zto;

    private CourierSimulation(SfSimulator sf, ZtoSimulator zto) {
        this.sf = sf;
        this.zto = zto;
    }

    /// Empty when the scenario has none.
    ///
    /// @throws IOException when a port is taken
    public static Optional<CourierSimulation> start(Scenario scenario, InstantSource clock)
            throws IOException {
        return scenario.couriers().isPresent()
                ? Optional.of(start(scenario.couriers().get(), scenario.seed(), clock))
                : Optional.empty();
    }

    private static CourierSimulation start(CourierScenario couriers, long seed, InstantSource clock)
            throws IOException {
        var sf = SfSimulator.start(couriers.sf(seed), clock);
        try {
            var zto = ZtoSimulator.start(couriers.zto(seed), clock);
            couriers.tell(sf.pushes());
            couriers.tell(zto.pushes());
            return new CourierSimulation(sf, zto);
        } catch (IOException e) {
            sf.close();
            throw e;
        }
    }

    public SfSimulator sf() {
        return sf;
    }

    public ZtoSimulator zto() {
        return zto;
    }

    @Override
    public void close() {
        sf.close();
        zto.close();
    }
}
