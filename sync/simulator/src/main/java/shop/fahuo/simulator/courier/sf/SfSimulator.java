package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Breakage;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Journeys;
import shop.fahuo.simulator.courier.Meter;
import shop.fahuo.simulator.courier.Pushes;
import shop.fahuo.simulator.fault.Strikes;
import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.http.WireServer;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// An SF Express that runs on 127.0.0.1 until it is closed.
public final class SfSimulator implements AutoCloseable {

    private static final Duration LABELS_WAIT = Duration.ofHours(24);

    private final WireServer server;
    private final SfLedger ledger;
    private final Strikes<CourierOperation, CourierFaultRule> faults;
    private final Pushes pushes;

    private SfSimulator(
            WireServer server,
            SfLedger ledger,
            Strikes<CourierOperation, CourierFaultRule> faults,
            Pushes pushes) {
        this.server = server;
        this.ledger = ledger;
        this.faults = faults;
        this.pushes = pushes;
    }

    /// @throws IOException when the port is taken
    public static SfSimulator start(SfSettings settings, InstantSource clock) throws IOException {
        var random = new SplittableRandom(settings.seed());
        var ledger = new SfLedger(clock, new Journeys(settings.traffic(), settings.seed()));
        var faults = new Strikes<>(settings.faults(), random.split());
        var tokens = new SfTokens(SfCredentials.PRACTICE, clock, random.split());
        var style = settings.style();
        var envelope = new SfEnvelope(style, random.split());
        var handler =
                new SfHandler(
                        new SfGate(SfCredentials.PRACTICE, style.digest(), tokens, clock),
                        tokens,
                        new Meter(settings.quota()),
                        new Breakage(faults, envelope::no),
                        api(settings, ledger, new Shelf(random.split(), LABELS_WAIT)),
                        envelope);
        var pushes = new Pushes(new SfCrier(ledger), clock, settings.traffic(), settings.seed());
        return new SfSimulator(WireServer.start(settings.port(), handler), ledger, faults, pushes);
    }

    private static SfApi api(SfSettings settings, SfLedger ledger, Shelf shelf) {
        var own = SfCredentials.PRACTICE;
        var style = settings.style();
        return new SfApi(
                ledger,
                new SfOrderCalls(ledger, own, style.repeat(), settings.script()),
                new SfUpdateCalls(ledger, own),
                new SfReachCalls(ledger, style, settings.script()),
                new SfRouteCalls(ledger),
                new SfPrintCalls(ledger, own, shelf));
    }

    public int port() {
        return server.port();
    }

    /// Where all services are.
    public URI service() {
        return URI.create("http://127.0.0.1:" + port() + "/std/service");
    }

    /// Where tokens are given.
    public URI oauth() {
        return URI.create("http://127.0.0.1:" + port() + "/oauth2/accessToken");
    }

    public SfCredentials credentials() {
        return SfCredentials.PRACTICE;
    }

    /// What was really sold.
    public SfLedger ledger() {
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
