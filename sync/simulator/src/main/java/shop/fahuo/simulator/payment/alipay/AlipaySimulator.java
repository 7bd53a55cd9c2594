package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.http.Shelf;
import shop.fahuo.simulator.http.WireServer;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.Callbacks;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaults;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;

/// An Alipay that runs on 127.0.0.1 until it is closed.
public final class AlipaySimulator implements AutoCloseable {

    private static final Duration BILLS_WAIT = Duration.ofSeconds(30);

    private final WireServer server;
    private final AlipayLedger ledger;
    private final PaymentFaults faults;
    private final BillEdits bills;
    private final Callbacks callbacks;
    private final AlipayCredentials credentials;

    private AlipaySimulator(
            WireServer server,
            AlipayLedger ledger,
            PaymentFaults faults,
            BillEdits bills,
            Callbacks callbacks,
            AlipayCredentials credentials) {
        this.server = server;
        this.ledger = ledger;
        this.faults = faults;
        this.bills = bills;
        this.callbacks = callbacks;
        this.credentials = credentials;
    }

    /// @throws IOException when the port is taken
    public static AlipaySimulator start(AlipaySettings settings, InstantSource clock)
            throws IOException {
        var keys = settings.keys();
        var random = new SplittableRandom(settings.seed());
        var ledger = new AlipayLedger(clock);
        var faults = new PaymentFaults(settings.faults(), random.split(), clock);
        var shelf = new Shelf(random.split(), BILLS_WAIT);
        var edits = new BillEdits();
        var bills = new AlipayBills(ledger, keys.credentials(), edits);
        var api =
                new AlipayApi(
                        ledger,
                        keys,
                        new AlipayTradeCalls(ledger),
                        new AlipayPayoutCalls(ledger),
                        new AlipayBillCalls(ledger, bills, shelf));
        var handler =
                new AlipayHandler(
                        new AlipayGate(keys, clock),
                        faults,
                        api,
                        new AlipaySealer(keys, clock),
                        shelf);
        var callbacks =
                new Callbacks(
                        Operation.ALIPAY_NOTIFY, new AlipayHerald(ledger, keys), faults, clock);
        var server = WireServer.start(settings.port(), handler);
        return new AlipaySimulator(server, ledger, faults, edits, callbacks, keys.credentials());
    }

    public int port() {
        return server.port();
    }

    /// What a client is told to call in place of Alipay's gateway.
    public URI gateway() {
        return URI.create("http://127.0.0.1:" + port() + AlipayRoutes.GATEWAY);
    }

    public AlipayCredentials credentials() {
        return credentials;
    }

    /// What was really done.
    public AlipayLedger ledger() {
        return ledger;
    }

    public PaymentFaults faults() {
        return faults;
    }

    /// The differences planted in its bills; none at the start.
    public BillEdits bills() {
        return bills;
    }

    /// What it tells the merchant's own server; nothing until it has an address.
    public Callbacks callbacks() {
        return callbacks;
    }

    /// Cuts whoever still waits for an answer, and frees the port.
    @Override
    public void close() {
        callbacks.close();
        server.close();
    }
}
