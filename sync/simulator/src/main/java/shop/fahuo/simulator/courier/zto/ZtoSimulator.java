package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Breakage;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Journeys;
import shop.fahuo.simulator.courier.Meter;
import shop.fahuo.simulator.courier.Pushes;
import shop.fahuo.simulator.fault.Strikes;
import shop.fahuo.simulator.http.WireServer;

import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// A ZTO that runs on 127.0.0.1 until it is closed.
public final class ZtoSimulator implements AutoCloseable {

    private final WireServer server;
    private final ZtoLedger ledger;
    private final Strikes<CourierOperation, CourierFaultRule> faults;
    private final Pushes pushes;

    private ZtoSimulator(
            WireServer server,
            ZtoLedger ledger,
            Strikes<CourierOperation, CourierFaultRule> faults,
            Pushes pushes) {
        this.server = server;
        this.ledger = ledger;
        this.faults = faults;
        this.pushes = pushes;
    }

    /// @throws IOException when the port is taken
    public static ZtoSimulator start(ZtoSettings settings, InstantSource clock) throws IOException {
        var own = ZtoCredentials.PRACTICE;
        var style = settings.style();
        var script = settings.script();
        var journeys = new Journeys(settings.traffic(), settings.seed());
        var ledger = new ZtoLedger(clock, journeys, style.bound());
        var faults = new Strikes<>(settings.faults(), new SplittableRandom(settings.seed()));
        var api =
                new ZtoApi(
                        ledger,
                        new ZtoOrderCalls(ledger, own, style.repeat(), script),
                        new ZtoTrackCalls(ledger, style, script),
                        new ZtoReachCalls(ledger, own, script));
        var handler =
                new ZtoHandler(
                        new ZtoGate(own, style.sign(), clock),
                        new Meter(settings.quota()),
                        new Breakage(faults, ZtoEnvelope::no),
                        api);
        var pushes =
                new Pushes(new ZtoCrier(ledger, own), clock, settings.traffic(), settings.seed());
        return new ZtoSimulator(WireServer.start(settings.port(), handler), ledger, faults, pushes);
    }

    public int port() {
        return server.port();
    }

    /// What stands before the slash and the name of a call.
    public URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public ZtoCredentials credentials() {
        return ZtoCredentials.PRACTICE;
    }

    /// What was really sold.
    public ZtoLedger ledger() {
        return ledger;
    }

    public Strikes<CourierOperation, CourierFaultRule> faults() {
        return faults;
    }

    /// What it tells of parcels; nobody is called until there is an address.
    public Pushes pushes() {
        return pushes;
    }

    /// Cuts whoever still waits for an answer, and frees the port.
    @Override
    public void close() {
        pushes.close();
        server.close();
    }
}
