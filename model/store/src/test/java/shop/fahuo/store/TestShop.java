package shop.fahuo.store;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.order.Intake.Taken;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;
import shop.fahuo.store.vault.Vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

/// A shop of a test's own, gone when it is closed: an H2 file in a fresh folder, or a fresh
/// database of the one PostgreSQL of this JVM. It sells [TestOrders#KEY] and [TestOrders#TEA] and
/// has none of them yet.
public final class TestShop implements AutoCloseable {

    public static final ChannelName TAOBAO = new ChannelName("taobao");
    public static final ChannelName PRACTICE = new ChannelName("practice");
    public static final Actor.Person LEI = new Actor.Person("李雷");

    private static final Actor IMPORT = new Actor.Channel(TAOBAO);

    private final Engine engine;
    private final Path folder;
    private final String url;
    private final TestClock clock = new TestClock();
    private final Vault vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
    private Store store;
    private boolean isShut;
    private int keysMade;

    private TestShop(Engine engine, Path folder, String url) {
        this.engine = engine;
        this.folder = folder;
        this.url = url;
        store = open(url);
    }

    public static TestShop on(Engine engine) {
        var folder = freshFolder();
        var shop = new TestShop(engine, folder, engine.freshUrl(folder));
        shop.store
                .catalogue()
                .put(
                        List.of(
                                new Sku(
                                        TestOrders.KEY,
                                        "月度会员",
                                        SkuKind.VIRTUAL,
                                        TestOrders.KEY_PRICE,
                                        0,
                                        5),
                                new Sku(
                                        TestOrders.TEA,
                                        "龙井 250 g",
                                        SkuKind.PHYSICAL,
                                        TestOrders.TEA_PRICE,
                                        300,
                                        5)),
                        LEI);
        return shop;
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory("fahuo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Stops working, and keeps what is stored.
    public void shut() {
        store.close();
        isShut = true;
    }

    /// Another shop with the past of this one, which is shut.
    public TestShop copy() {
        var other = freshFolder();
        var copy = new TestShop(engine, other, engine.copyUrl(url, folder, other));
        copy.clock.pass(Duration.between(copy.clock.instant(), clock.instant()));
        return copy;
    }

    public Store store() {
        return store;
    }

    public TestClock clock() {
        return clock;
    }

    public Vault vault() {
        return vault;
    }

    public String url() {
        return url;
    }

    public Path folder() {
        return folder;
    }

    public boolean isEmbedded() {
        return engine == Engine.H2;
    }

    /// Another desk's view of the same database; H2 has only one desk at a time.
    public Store open(String where) {
        return open(where, vault);
    }

    public Store open(String where, Vault vault) {
        return Store.open(
                where, vault, new TestRules(), TestRules.DEFAULT, clock, new SplittableRandom(1));
    }

    /// The one desk, on connections that somebody else makes.
    public Store open(DataSource source) {
        return Store.open(
                source, vault, new TestRules(), TestRules.DEFAULT, clock, new SplittableRandom(1));
    }

    public void reopen() {
        if (!isShut) {
            store.close();
        }
        store = open(url);
        isShut = false;
    }

    /// Puts `count` fresh card keys into the pool of [TestOrders#KEY].
    public void keys(int count) {
        keys(TestOrders.KEY, count);
    }

    public void keys(SkuCode sku, int count) {
        int from = keysMade;
        keysMade += count;
        store.stock()
                .receive(
                        IntStream.range(from, keysMade)
                                .mapToObj(i -> new NewKey(sku, "KEY-%06d".formatted(i)))
                                .toList(),
                        LEI);
    }

    /// Counts so much of [TestOrders#TEA] in the main warehouse.
    public void tea(long units) {
        var rows = List.of(new Counted(TestOrders.TEA, Warehouse.MAIN, units));
        store.stock().count(Sha256.of("tea " + units + clock.instant()), "tea.csv", rows, LEI);
    }

    /// Takes orders in, each by its own channel; `practice` delivers over HTTP, the others by file.
    public List<Taken> take(TestOrders... orders) {
        return Stream.of(orders).map(TestOrders::make).map(this::take).toList();
    }

    private Taken take(Order order) {
        var channel = order.key().channel();
        var kind = channel.equals(PRACTICE) ? ChannelKind.PRACTICE : ChannelKind.FILE;
        return store.intake().take(channel, kind, List.of(order), IMPORT).join().getFirst();
    }

    /// Decides and starts until nothing is due.
    public void work() {
        for (boolean busy = true; busy; ) {
            var due = store.decisions().due(clock.instant(), 100);
            due.forEach(id -> store.decisions().decide(id).join());
            var ready = store.shipping().due(clock.instant(), 100);
            ready.forEach(id -> store.shipping().start(id).join());
            busy = !due.isEmpty() || !ready.isEmpty();
        }
    }

    /// The id of an order by its number, whatever its channel.
    public OrderId id(String number) {
        return new OrderId(number("select id from orders where number = '" + number + "'"));
    }

    /// One number of the database, behind the store's back.
    public long number(String sql) {
        return Long.parseLong(text(sql));
    }

    /// One value of the database, behind the store's back.
    public String text(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /// Changes the database behind the store's back.
    public void tamper(String... statements) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.executeUpdate(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(String.join("; ", statements), e);
        }
    }

    public Connection connect() throws SQLException {
        return isEmbedded()
                ? DriverManager.getConnection(url, "sa", "")
                : DriverManager.getConnection(url);
    }

    @Override
    public void close() {
        if (!isShut) {
            store.close();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
