package shop.fahuo.connect.practice;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.simulator.practice.Applied;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.simulator.practice.PracticeChannelSimulator;
import shop.fahuo.simulator.practice.PracticeLedger;
import shop.fahuo.simulator.practice.PracticeSettings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A running practice channel and a client that talks to it over a socket.
final class PracticeShop implements AutoCloseable {

    static final ChannelName NAME = new ChannelName("practice");
    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    /// For calls that are never answered.
    private static final Timeouts IMPATIENT =
            new Timeouts(Duration.ofSeconds(30), Duration.ofMillis(300), Duration.ofSeconds(30));

    final PracticeChannelSimulator simulator;
    final PracticeChannel channel;
    final PracticeChannel impatient;

    PracticeShop(FaultRule... faults) {
        try {
            var settings = PracticeSettings.plain("open-sesame").withFaults(faults);
            simulator = PracticeChannelSimulator.start(settings, InstantSource.fixed(NOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = client(simulator.token(), TIMEOUTS);
        impatient = client(simulator.token(), IMPATIENT);
    }

    PracticeChannel withToken(String token) {
        return client(token, TIMEOUTS);
    }

    /// A client that gives up soon where the fault is silence, and never else.
    PracticeChannel facing(FaultKind kind) {
        return switch (kind) {
            case TIMEOUT_BEFORE, TIMEOUT_AFTER -> impatient;
            default -> channel;
        };
    }

    private PracticeChannel client(String token, Timeouts timeouts) {
        return new PracticeChannel(
                NAME, new PracticeAccount(new Endpoint(simulator.base()), token), timeouts);
    }

    /// What the channel did. A client that gave up may be ahead of a busy server: waits for it.
    List<Applied> applied(Supplier<List<Applied>> what, FaultKind kind) {
        var applied = what.get();
        while (kind.isDone() && applied.isEmpty() && !Thread.currentThread().isInterrupted()) {
            Thread.onSpinWait();
            applied = what.get();
        }
        return applied;
    }

    PracticeLedger ledger() {
        return simulator.ledger();
    }

    /// Offers a paid order of two keys and a parcel.
    Delivery offer(String number) {
        ledger().offer(TestOrders.mixed(number));
        return delivery(number, "K1", "K2");
    }

    static Delivery delivery(String number, String... keys) {
        var order = TestOrders.mixed(number);
        var lines =
                order.lines().stream()
                        .filter(line -> line.kind() == SkuKind.VIRTUAL)
                        .map(line -> new Delivery.Line(line.subNumber(), line.sku(), List.of(keys)))
                        .toList();
        return new Delivery(order.key().number(), lines);
    }

    static IdempotencyKey key(String number) {
        return new IdempotencyKey("practice:" + number + ":DELIVER_KEYS:1");
    }

    static List<String> numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(i -> "PR" + i).toList();
    }

    @Override
    public void close() {
        impatient.close();
        channel.close();
        simulator.close();
    }
}
