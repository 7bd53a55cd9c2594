package shop.fahuo.console;

import shop.fahuo.console.account.CourierAccounts;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.home.Home;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.rules.CelRuleLanguage;
import shop.fahuo.store.Store;
import shop.fahuo.store.account.PasswordPlace;
import shop.fahuo.store.account.SecretFile;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.stock.StockBook.Counted;
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
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A real shop on an H2 file of its own, with the shipped rules: two kinds of goods, keys for one,
/// a shelf of the other.
public final class TestShop implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T06:32:10Z");
    public static final Actor.Person LEI = new Actor.Person("李雷");
    public static final Actor.Person MEI = new Actor.Person("韩梅梅");

    private static final ChannelName PRACTICE = new ChannelName("practice");
    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final Sku KEY =
            new Sku(new SkuCode("V001"), "视频会员月卡", SkuKind.VIRTUAL, Fen.of(1500), 0, 20);
    private static final Sku TEA =
            new Sku(new SkuCode("P001"), "龙井 250 g", SkuKind.PHYSICAL, Fen.of(20000), 300, 5);

    private final Path folder;
    private final String url;
    private final Vault vault = new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom());
    private final Store store;
    private final Clock clock;
    private int orders;

    public TestShop() {
        this(Clock.fixed(NOW, ShopTime.ZONE));
    }

    public TestShop(Clock clock) {
        this(clock, folder -> Store.h2Url(folder.resolve("shop")));
    }

    private TestShop(Clock clock, Function<Path, String> where) {
        this.clock = clock;
        try {
            folder = Files.createTempDirectory("fahuo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        url = where.apply(folder);
        store = openAnother();
        store.catalogue().put(List.of(KEY, TEA), LEI);
        store.stock()
                .receive(
                        IntStream.range(0, 200)
                                .mapToObj(i -> new NewKey(KEY.code(), "KEY-%06d".formatted(i)))
                                .toList(),
                        LEI);
        store.stock()
                .count(
                        Sha256.of("tea"),
                        "tea.csv",
                        List.of(new Counted(TEA.code(), Warehouse.MAIN, 1000)),
                        LEI);
    }

    /// On a PostgreSQL, which other desks may open too.
    public static TestShop shared(Clock clock, String url) {
        return new TestShop(clock, _ -> url);
    }

    /// Another desk of a shared shop; whoever asks for it closes it.
    public Store openAnother() {
        return Store.open(
                url,
                vault,
                new CelRuleLanguage(),
                CelRuleLanguage.shippedDefault(),
                clock,
                new SplittableRandom(1));
    }

    /// From now on every order may be recalled for so long.
    public void undoWindow(Duration length) {
        var rule =
                """
                  - id: undo
                    title: {zh: 可撤回, en: May be recalled}
                    when: true
                    then: {undo-window: {minutes: %d}}
                """
                        .formatted(length.toMinutes());
        store.ruleSets().activate(CelRuleLanguage.shippedDefault() + rule, LEI);
    }

    /// Its accounts at payment providers, in a file beside it.
    public PaymentAccounts payments() {
        return new PaymentAccounts(store, secrets(), _ -> {});
    }

    /// Its accounts at couriers, in the same file.
    public CourierAccounts couriers() {
        return new CourierAccounts(store, secrets(), _ -> {});
    }

    private SecretFile secrets() {
        return new SecretFile(folder, vault, PasswordPlace.NONE, new SecureRandom());
    }

    public Store store() {
        return store;
    }

    /// The folder of its desk.
    public Home home() {
        try {
            return Home.at(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Clock clock() {
        return clock;
    }

    /// Orders of keys, each below every threshold: they ship by themselves.
    public void takeKeys(int count) {
        take(IntStream.range(0, count).mapToObj(i -> order(KEY, 1)).toList());
    }

    /// Orders of tea for more than 1,000 yuan: a person has to look.
    public void takeLarge(int count) {
        take(IntStream.range(0, count).mapToObj(i -> order(TEA, 6)).toList());
    }

    /// Lets the rules decide what is due.
    public void decide() {
        store.decisions().due(NOW, 1000).forEach(id -> store.decisions().decide(id).join());
    }

    /// Lets leave what is ready.
    public void ship() {
        store.shipping().due(NOW, 1000).forEach(id -> store.shipping().start(id).join());
    }

    public List<OrderRow> rows(OrderFilter filter) {
        return store.orders().page(filter, Optional.empty(), 1000).rows();
    }

    public OrderRow row(OrderId id) {
        return store.orders().rows(List.of(id)).getFirst();
    }

    /// Orders of one key each, of a channel that has them delivered.
    public void takeDelivered(int count) {
        var taken = IntStream.range(0, count).mapToObj(i -> of(PRACTICE, order(KEY, 1))).toList();
        store.intake()
                .take(PRACTICE, ChannelKind.PRACTICE, taken, new Actor.Channel(PRACTICE))
                .join();
    }

    private static Order of(ChannelName channel, Order like) {
        return new Order(
                new OrderKey(channel, like.key().number()),
                like.buyer(),
                like.recipient(),
                like.lines(),
                like.amount(),
                like.payment(),
                like.origin(),
                like.distributor(),
                like.note(),
                like.placed(),
                like.paid(),
                like.closed());
    }

    private void take(List<Order> taken) {
        store.intake().take(TAOBAO, ChannelKind.FILE, taken, new Actor.Channel(TAOBAO)).join();
    }

    /// A minute between two orders, so that their order is known; every buyer is another.
    private Order order(Sku sku, int units) {
        int number = ++orders;
        var placed = NOW.minusSeconds(86_400L * 2).plusSeconds(60L * number);
        var line =
                new OrderLine(
                        "", sku.code(), sku.kind(), sku.name(), new Quantity(units), sku.price());
        var amount = new Order.Amount(line.goods(), Fen.ZERO, Fen.ZERO, line.goods());
        return new Order(
                new OrderKey(TAOBAO, new OrderNumber("LD%06d".formatted(number))),
                new Buyer("U" + number, "买家" + number),
                new Recipient(
                        "欧阳娜娜",
                        "138%08d".formatted(number),
                        new Address("广东省", "深圳市", "南山区", "科技园南区 " + number + " 号")),
                List.of(line),
                amount,
                new Payment("微信", "42000000" + number),
                Origin.UNKNOWN,
                "",
                "",
                placed,
                Optional.of(placed.plusSeconds(30)),
                false);
    }

    @Override
    public void close() {
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
