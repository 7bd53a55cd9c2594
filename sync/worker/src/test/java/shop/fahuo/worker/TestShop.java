package shop.fahuo.worker;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.courier.CourierAccount;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.practice.PracticeAccount;
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
import shop.fahuo.core.order.Phase;
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
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.stock.StockBook.NewKey;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// A shop on H2 with one practice channel on a socket, and time that stands still until nothing but
/// waiting is left.
final class TestShop implements AutoCloseable {

    static final ChannelName PRACTICE = new ChannelName("practice");
    static final ChannelName TAOBAO = new ChannelName("taobao");
    static final SkuCode KEY = new SkuCode("V001");
    static final SkuCode TEA = new SkuCode("P001");
    static final Actor.Person LEI = new Actor.Person("李雷");

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /// Long enough for a busy machine; only silence is waited out.
    static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(20), Duration.ofMillis(700), Duration.ofSeconds(20));

    private final TestClock clock = new TestClock();
    private final Clock time;
    private final Path folder;
    private final Store store;
    private final PracticeChannelSimulator simulator;
    private final Map<String, PracticeAccount> accounts = new ConcurrentHashMap<>();
    private final Map<String, PaymentAccount> payments = new ConcurrentHashMap<>();
    private final Map<String, CourierAccount> couriers = new ConcurrentHashMap<>();
    private final Worker worker;
    private final List<WorkerStatus> said = new CopyOnWriteArrayList<>();
    private int keysMade;

    TestShop(FaultRule... faults) {
        this(4, faults);
    }

    TestShop(int callsPerAccount, FaultRule... faults) {
        this(Optional.empty(), Optional.empty(), callsPerAccount, faults);
    }

    /// A shop in a database that others may share, where time passes as it does.
    static TestShop shared(String url, FaultRule... faults) {
        return new TestShop(Optional.of(url), Optional.of(Clock.systemUTC()), 4, faults);
    }

    private TestShop(
            Optional<String> url, Optional<Clock> time, int callsPerAccount, FaultRule... faults) {
        this.time = time.orElse(clock);
        try {
            folder = Files.createTempDirectory("fahuo-worker");
            var settings = PracticeSettings.plain("open-sesame").withFaults(faults);
            simulator = PracticeChannelSimulator.start(settings, this.time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = open(url.orElse("jdbc:h2:file:" + folder.resolve("shop").toAbsolutePath()));
        store.catalogue()
                .put(
                        List.of(
                                new Sku(KEY, "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 0),
                                new Sku(TEA, "龙井", SkuKind.PHYSICAL, Fen.of(8800), 300, 0)),
                        LEI);
        accounts.put(PRACTICE.value(), account());
        worker = worker(store, "worker", callsPerAccount);
        goOnWhileWaiting(worker);
    }

    Store open(String url) {
        var vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
        return Store.open(url, vault, new TestRules(), "test rules", time, new SplittableRandom(1));
    }

    Worker worker(Store store, String owner, int callsPerAccount) {
        var settings =
                new WorkerSettings(
                        owner,
                        64,
                        callsPerAccount,
                        new RetryPolicy(Duration.ofSeconds(5), Duration.ofMinutes(5), 5),
                        TIMEOUTS,
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10));
        var outside = Outside.of(() -> accounts, () -> payments).withCouriers(() -> couriers);
        return new Worker(store, outside, settings, time, new SplittableRandom(2));
    }

    /// Time passes only while nothing is under way: to the next thing that falls due.
    private void goOnWhileWaiting(Worker waiting) {
        waiting.onStatus(
                status -> {
                    said.add(status);
                    status.nextLook().ifPresent(clock::goOnTo);
                });
    }

    /// What the worker says whenever it waits.
    List<WorkerStatus> said() {
        return said;
    }

    /// Waits until the worker, which goes on by itself, says so.
    void awaitStatus(Predicate<WorkerStatus> what) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (said.stream().noneMatch(what)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("it never said so; the last: " + said.getLast());
            }
            worker.nudge();
            LockSupport.parkNanos(1_000_000);
        }
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

    /// What opens the practice channel.
    PracticeAccount account() {
        return new PracticeAccount(new Endpoint(simulator.base()), simulator.token());
    }

    Map<String, PracticeAccount> accounts() {
        return accounts;
    }

    /// What opens payment providers.
    Map<String, PaymentAccount> payments() {
        return payments;
    }

    /// What opens couriers.
    Map<String, CourierAccount> couriers() {
        return couriers;
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

    private void order(Order order) {
        if (order.key().channel().equals(PRACTICE)) {
            simulator.ledger().offer(order);
        }
        take(order);
    }

    /// Takes an order in that the channel may not know.
    void take(Order order) {
        var channel = order.key().channel();
        var kind = channel.equals(TAOBAO) ? ChannelKind.FILE : ChannelKind.PRACTICE;
        store.intake().take(channel, kind, List.of(order), new Actor.Channel(channel)).join();
    }

    static Order order(ChannelName channel, String number, int units) {
        return order(channel, number, KEY, units, TestClock.START.minusSeconds(600));
    }

    static Order order(ChannelName channel, String number, SkuCode sku, int units, Instant placed) {
        var total = Fen.of(1500L * units);
        return new Order(
                new OrderKey(channel, new OrderNumber(number)),
                new Buyer("B-" + number, "晚风"),
                new Recipient("陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                List.of(
                        new OrderLine(
                                "1",
                                sku,
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

    Phase phase(String number) {
        return detail(number).row().phase();
    }

    OrderDetail detail(String number) {
        var key = store.orders().named(new OrderNumber(number)).getFirst();
        return store.orders().find(key).orElseThrow();
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
