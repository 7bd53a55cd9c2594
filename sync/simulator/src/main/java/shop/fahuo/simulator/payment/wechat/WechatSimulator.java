package shop.fahuo.simulator.payment.wechat;

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

/// A WeChat Pay that runs on 127.0.0.1 until it is closed; the same port is also the mini-program's
/// host.
public final class WechatSimulator implements AutoCloseable {

    private static final Duration BILLS_WAIT = Duration.ofMinutes(5);

    private final WireServer server;
    private final WechatLedger ledger;
    private final PaymentFaults faults;
    private final BillEdits bills;
    private final Callbacks callbacks;
    private final WechatCredentials credentials;

    private WechatSimulator(
            WireServer server,
            WechatLedger ledger,
            PaymentFaults faults,
            BillEdits bills,
            Callbacks callbacks,
            WechatCredentials credentials) {
        this.server = server;
        this.ledger = ledger;
        this.faults = faults;
        this.bills = bills;
        this.callbacks = callbacks;
        this.credentials = credentials;
    }

    /// @throws IOException when the port is taken
    public static WechatSimulator start(WechatSettings settings, InstantSource clock)
            throws IOException {
        var credentials = settings.keys().credentials();
        var random = new SplittableRandom(settings.seed());
        var ledger = new WechatLedger(clock, settings);
        var faults = new PaymentFaults(settings.faults(), random.split(), clock);
        var gate = new WechatGate(settings.keys(), settings.style(), clock);
        var sealer = new WechatSealer(settings.keys(), settings.style(), clock, random.split());
        var edits = new BillEdits();
        var bills = new WechatBills(ledger, credentials, edits);
        var aead = new Aead(credentials.apiV3Key(), random.split());
        var callbacks =
                new Callbacks(
                        Operation.WECHAT_NOTIFY,
                        new WechatHerald(ledger, credentials, aead, sealer),
                        faults,
                        clock);
        var api = api(settings, bills, gate, aead, callbacks, random);
        var server =
                WireServer.start(settings.port(), new WechatHandler(gate, faults, api, sealer));
        return new WechatSimulator(server, ledger, faults, edits, callbacks, credentials);
    }

    private static WechatApi api(
            WechatSettings settings,
            WechatBills bills,
            WechatGate gate,
            Aead aead,
            Callbacks callbacks,
            SplittableRandom random) {
        var ledger = bills.ledger();
        var credentials = settings.keys().credentials();
        var shelf = new Shelf(random.split(), BILLS_WAIT);
        return new WechatApi(
                ledger,
                new CertificateCalls(settings.keys(), settings.style().mode(), aead),
                new PayCalls(ledger, credentials),
                new RefundCalls(ledger, gate, callbacks),
                new BillCalls(ledger, bills, settings.style(), shelf),
                new SplitCalls(ledger, gate, credentials),
                new TransferCalls(ledger, gate, credentials),
                new ShippingCalls(
                        ledger,
                        credentials,
                        new WeixinToken(ledger, credentials, random.split()),
                        settings.takes()));
    }

    public int port() {
        return server.port();
    }

    /// What a client is told to call in place of both of WeChat's hosts.
    public URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public WechatCredentials credentials() {
        return credentials;
    }

    /// The phone of whoever has this number at the merchant.
    public WechatPhone phone(String openid) {
        return new WechatPhone(ledger, credentials, openid);
    }

    /// What was really done.
    public WechatLedger ledger() {
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
