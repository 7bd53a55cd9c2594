package shop.fahuo.connect.practice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.simulator.practice.PracticeChannelSimulator;
import shop.fahuo.simulator.practice.PracticeLedger;
import shop.fahuo.simulator.practice.PracticeSettings;

/// A running practice channel and a client that talks to it over a socket.
final class PracticeShop implements AutoCloseable {

    static final ChannelName NAME = new ChannelName("practice");
    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");
    static final PracticeTimeouts TIMEOUTS =
            new PracticeTimeouts(
                    Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ofSeconds(5));

    final PracticeChannelSimulator simulator;
    final PracticeChannel channel;

    PracticeShop(FaultRule... faults) {
        try {
            var settings = PracticeSettings.plain("open-sesame").withFaults(faults);
            simulator = PracticeChannelSimulator.start(settings, InstantSource.fixed(NOW));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        channel = withToken(simulator.token());
    }

    PracticeChannel withToken(String token) {
        var account = new PracticeAccount(simulator.base(), token);
        return new PracticeChannel(NAME, account, TIMEOUTS);
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
        channel.close();
        simulator.close();
    }
}
