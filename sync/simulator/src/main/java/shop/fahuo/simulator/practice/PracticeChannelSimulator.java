package shop.fahuo.simulator.practice;

import com.sun.net.httpserver.HttpServer;

import shop.fahuo.core.order.Order;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// A practice channel that runs: an HTTP server on 127.0.0.1 until it is closed.
public final class PracticeChannelSimulator implements AutoCloseable {

    private static final int BACKLOG = 128;

    private final PracticeSettings settings;
    private final PracticeLedger ledger;
    private final Faults faults;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Handler handler;

    private PracticeChannelSimulator(
            PracticeSettings settings,
            PracticeLedger ledger,
            Faults faults,
            HttpServer server,
            Handler handler) {
        this.settings = settings;
        this.ledger = ledger;
        this.faults = faults;
        this.server = server;
        this.handler = handler;
    }

    /// Starts a channel whose orders are those its ledger is given.
    ///
    /// @throws IOException when the port or the file is taken
    public static PracticeChannelSimulator start(PracticeSettings settings, InstantSource clock)
            throws IOException {
        return start(settings, clock, _ -> List.of());
    }

    /// @param arrivals the orders that come in by themselves up to a moment, each once; asked for
    ///   whenever somebody reads orders
    /// @throws IOException when the port or the file is taken
    public static PracticeChannelSimulator start(
            PracticeSettings settings, InstantSource clock, Function<Instant, List<Order>> arrivals)
            throws IOException {
        var random = new SplittableRandom(settings.seed());
        var server = HttpServer.create(address(settings.port()), BACKLOG);
        try {
            var ledger = ledger(settings, clock, random);
            var faults = new Faults(settings.faults(), random);
            var handler = new Handler(settings, faults, new Api(ledger, clock, arrivals));
            var simulator = new PracticeChannelSimulator(settings, ledger, faults, server, handler);
            server.createContext("/", handler);
            server.setExecutor(simulator.threads);
            server.start();
            return simulator;
        } catch (IOException e) {
            server.stop(0);
            throw e;
        }
    }

    /// The mark of the shop is new at every start, so that a cursor of a shop that is forgotten is
    /// not taken for one of this.
    private static PracticeLedger ledger(
            PracticeSettings settings, InstantSource clock, RandomGenerator random)
            throws IOException {
        var shop = Long.toString(clock.millis(), 36) + Long.toString(random.nextLong(1 << 20), 36);
        return settings.file().isPresent()
                ? PracticeLedger.inFile(settings.file().get(), shop, clock)
                : PracticeLedger.inMemory(shop, clock);
    }

    private static InetSocketAddress address(int port) {
        return new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    /// What a client's account is set to.
    public URI base() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public String token() {
        return settings.token();
    }

    /// Opens the reading half only.
    public String readToken() {
        return settings.readToken();
    }

    /// What the channel offers and what it did.
    public PracticeLedger ledger() {
        return ledger;
    }

    public Faults faults() {
        return faults;
    }

    /// Cuts whoever still waits for an answer, and frees the port.
    @Override
    public void close() {
        handler.stop();
        server.stop(0);
        threads.close();
        ledger.close();
    }
}
