package shop.fahuo.worker;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderDetail.EventRecord;
import shop.fahuo.store.order.OrderDetail.HoldState;
import shop.fahuo.store.payment.Route;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.verify.Check;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// A shop that asks a provider for the money of its orders. They come by file, so that nothing but
/// money is in their way.
final class PaidShop implements AutoCloseable {

    static final String ACCOUNT = "wechat/till";
    static final Fen PRICE = Fen.of(1500);

    private static final String FINDING = "payment.";

    private final TestShop shop = new TestShop();
    private final Till till;
    private final Provider provider;

    PaidShop(Provider provider) {
        this(provider, Duration.ZERO);
    }

    /// @param ahead how far the provider's clock is ahead of the shop's
    PaidShop(Provider provider, Duration ahead) {
        this.provider = provider;
        InstantSource there = () -> shop.clock().instant().plus(ahead);
        till = Till.of(provider, there);
        shop.payments().put(ACCOUNT, till.account());
        route(till.account().receiver());
        shop.keys(10);
    }

    /// Whose money proves orders.
    void route(String receiver) {
        route(new Route(TestShop.TAOBAO, provider, ACCOUNT, receiver));
    }

    void route(Route route) {
        shop.store().payments().routes().put(ACCOUNT, List.of(route), TestShop.LEI);
    }

    TestShop shop() {
        return shop;
    }

    Till till() {
        return till;
    }

    /// Takes an order of a key in that says it was paid under a number.
    void take(String number, String reference) {
        take(number, reference, TestShop.order(TestShop.TAOBAO, number, 1).lines());
    }

    /// Takes one of tea in, at the price of a key; there is some.
    void takeTea(String number, String reference) {
        var counted = new Counted(TestShop.TEA, Warehouse.MAIN, 10);
        shop.store().stock().count(Sha256.of(number), "tea", List.of(counted), TestShop.LEI);
        var line = new OrderLine("1", TestShop.TEA, SkuKind.PHYSICAL, "龙井", new Quantity(1), PRICE);
        take(number, reference, List.of(line));
    }

    private void take(String number, String reference, List<OrderLine> lines) {
        shop.take(order(number, reference, lines));
    }

    private Order order(String number, String reference, List<OrderLine> lines) {
        var order = TestShop.order(TestShop.TAOBAO, number, 1);
        return new Order(
                order.key(),
                order.buyer(),
                order.recipient(),
                lines,
                order.amount(),
                new Payment(till.method(), reference),
                order.origin(),
                order.distributor(),
                order.note(),
                order.placed(),
                order.paid(),
                order.closed());
    }

    void cancel(String number) {
        var order = detail(number).row().id();
        shop.store().desk().cancel(order, TestShop.LEI, "BUYER", "").join();
    }

    WorkReport work() {
        return shop.work();
    }

    /// Lets time pass, and works.
    void workAfter(Duration time) {
        shop.clock().pass(time);
        work();
    }

    boolean hasShipped(String number) {
        return shop.phase(number) == Phase.SHIPPED;
    }

    /// What the provider's answers were found to mean, oldest first.
    List<String> findings(String number) {
        return detail(number).events().stream()
                .map(EventRecord::what)
                .filter(what -> what.startsWith(FINDING))
                .map(what -> what.substring(FINDING.length()))
                .toList();
    }

    List<HoldReason> holds(String number) {
        return detail(number).holds().stream()
                .filter(HoldState::isStanding)
                .map(HoldState::reason)
                .toList();
    }

    OrderDetail detail(String number) {
        return shop.detail(number);
    }

    /// How the way to the provider is.
    Health health() {
        return health(ACCOUNT);
    }

    Health health(String name) {
        return shop.worker().status().accounts().stream()
                .filter(account -> account.name().equals(name))
                .findFirst()
                .orElseThrow()
                .health();
    }

    List<Check> broken() {
        return shop.store().verifier().all(_ -> {}).stream().filter(check -> !check.ok()).toList();
    }

    @Override
    public void close() {
        shop.close();
        till.close();
    }
}
