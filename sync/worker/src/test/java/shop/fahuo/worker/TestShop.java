package shop.fahuo.worker;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.connect.practice.PracticeTimeouts;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.RetryPolicy;
import shop.fahuo.simulator.practice.Applied;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.simulator.practice.PracticeChannelSimulator;
import shop.fahuo.simulator.practice.PracticeSettings;
import shop.fahuo.store.Store;
import shop.fahuo.store.stock.StockBook.NewKey;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/// A shop on H2 with one practice channel on a socket, and time that stands still until nothing but
/// waiting is left.
final class TestShop implements AutoCloseable {

    static final ChannelName PRACTICE = new ChannelName("practice");
    static final ChannelName TAOBAO = new ChannelName("taobao");
    static final SkuCode KEY = new SkuCode("V001");
    static final SkuCode TEA = new SkuCode("P001");
    static final Actor.Person LEI = new Actor.Person("李雷");

    /// Long enough for a busy machine; only silence is waited out.
    static final PracticeTimeouts TIMEOUTS =
            new PracticeTimeouts(
                    Duration.ofSeconds(20), Duration.ofMillis(700), Duration.ofSeconds(20));

    private final TestClock clock = new TestClock();
    private final Path folder;
    private final Store store;
    private final PracticeChannelSimulator simulator;
    private final Map<ChannelName, PracticeAccount> accounts = new ConcurrentHashMap<>();
    private final Worker worker;
    private int keysMade;

    TestShop(FaultRule... faults) {
        try {
            folder = Files.createTempDirectory("fahuo-worker");
            var settings = PracticeSettings.plain("open-sesame").withFaults(faults);
            simulator = PracticeChannelSimulator.start(settings, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = open("jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath());
        store.catalogue()
                .put(
                        List.of(
                                new Sku(KEY, "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 0),
                                new Sku(TEA, "龙井", SkuKind.PHYSICAL, Fen.of(8800), 300, 0)),
                        LEI);
        accounts.put(PRACTICE, new PracticeAccount(simulator.base(), simulator.token()));
        worker = worker("worker");
        goOnWhileWaiting(worker);
    }

    Store open(String url) {
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        return Store.open(
                url, vault, new TestRules(), "test rules", clock, new SplittableRandom(1));
    }

    Worker worker(String owner) {
        var settings =
                new WorkerSettings(
                        owner,
                        64,
                        4,
                        new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), 5),
                        TIMEOUTS,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10));
        return new Worker(store, () -> accounts, settings, clock, new SplittableRandom(2));
    }

    /// Time passes only while nothing is under way: to the next thing that falls due.
    private void goOnWhileWaiting(Worker waiting) {
        waiting.onStatus(
                status -> {
                    if (status.orders() == 0 && status.calls() == 0) {
                        status.nextLook().ifPresent(clock::goOnTo);
                    }
                });
    }

    Store store() {
        return store;
    }

    Worker worker() {
        return worker;
    }

    TestClock clock() {
        return clock;
    }

    PracticeChannelSimulator simulator() {
        return simulator;
    }

    Map<ChannelName, PracticeAccount> accounts() {
        return accounts;
    }

    WorkReport work() {
        return worker.runUntilIdle(Optional.of(Duration.ofDays(1)));
    }

    void keys(int count) {
        int from = keysMade;
        keysMade += count;
        var keys =
                IntStream.range(from, keysMade)
                        .mapToObj(i -> new NewKey(KEY, "KEY-%05d".formatted(i)))
                        .toList();
        store.stock().receive(keys, LEI);
    }

    /// Takes paid orders of one key each in; those of the practice channel are known there.
    void orders(ChannelName channel, String... numbers) {
        for (var number : numbers) {
            order(order(channel, number, 1));
        }
    }

    void order(Order order) {
        var channel = order.key().channel();
        var practice = channel.equals(PRACTICE);
        if (practice) {
            simulator.ledger().offer(order);
        }
        store.intake()
                .take(
                        channel,
                        practice ? ChannelKind.PRACTICE : ChannelKind.FILE,
                        List.of(order),
                        new Actor.Channel(channel))
                .join();
    }

    static Order order(ChannelName channel, String number, int units) {
        var total = Fen.of(1500L * units);
        Instant placed = TestClock.START.minusSeconds(600);
        return new Order(
                new OrderKey(channel, new OrderNumber(number)),
                new Buyer("B-" + number, "晚风"),
                new Recipient("陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                List.of(
                        new OrderLine(
                                "1",
                                KEY,
                                SkuKind.VIRTUAL,
                                "视频会员月卡",
                                new Quantity(units),
                                Fen.of(1500))),
                new Order.Amount(total, Fen.ZERO, Fen.ZERO, total),
                new Payment("微信", "pay-" + number),
                new Origin("", ""),
                "",
                "",
                placed,
                Optional.of(placed.plusSeconds(30)),
                false);
    }

    static String[] numbers(int count) {
        return IntStream.range(0, count).mapToObj("PR%04d"::formatted).toArray(String[]::new);
    }

    /// Order numbers in the channel's own ledger, in the order in which they were delivered.
    List<String> delivered() {
        return simulator.ledger().deliveries().stream().map(TestShop::number).toList();
    }

    List<String> told() {
        return simulator.ledger().notices().stream().map(TestShop::number).toList();
    }

    private static String number(Applied applied) {
        return applied.request().order().value();
    }

    @Override
    public void close() {
        worker.close();
        simulator.close();
        store.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
