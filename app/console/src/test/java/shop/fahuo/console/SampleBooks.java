package shop.fahuo.console;

import shop.fahuo.console.distributor.SampleTree;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
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
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.settlement.Withholding;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.commission.CommissionTerms;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.settlement.Payees;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.SettlementTerms;
import shop.fahuo.store.ship.Parcel;
import shop.fahuo.store.stock.StockBook.Counted;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/// A shop of fifty days in which distributors earn, the same every time: commission held, payable,
/// paid by the bank, on its way, and owed for what came back afterwards; and goods that may be
/// coming back today.
public final class SampleBooks {

    private static final int DAYS = 50;
    private static final Instant FROM = TestShop.NOW.minus(Duration.ofDays(DAYS));
    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final String PLAN =
            """
            {"name": "秋季团队方案", "cap": "30%", "rules": [
              {"id": "two", "kind": "levels", "rates": ["10%", "5%"]},
              {"id": "team", "kind": "differential",
               "ranks": {"普通": "1%", "银牌": "2%", "金牌": "3.5%"},
               "peers": {"share": "10%", "of": "earned", "most": 1}}]}
            """;
    private static final List<Sku> SKUS =
            List.of(sku("P007", "云南古树普洱茶饼", 36_800), sku("P005", "陶瓷马克杯", 3_990));

    private final MovingClock clock = new MovingClock(FROM);
    private final TestShop shop = new TestShop(clock);
    private final Till till = new Till(shop);
    private final SplittableRandom random = new SplittableRandom(20261120);
    private final List<Distributor> people;
    private int orders;

    private SampleBooks(List<Distributor> people) {
        this.people = people;
    }

    /// @param people how many distributors there are
    public static TestShop of(int people) {
        var sample = new SampleBooks(SampleTree.list(people, Math.max(3, people / 5)));
        sample.open();
        for (int day = 0; day < DAYS; day++) {
            sample.live(day);
        }
        sample.clock.set(TestShop.NOW);
        sample.today();
        return sample.shop;
    }

    private static Sku sku(String code, String name, long fen) {
        return new Sku(new SkuCode(code), name, SkuKind.PHYSICAL, Fen.of(fen), 300, 5);
    }

    private void open() {
        var store = shop.store();
        store.catalogue().put(SKUS, TestShop.LEI);
        var counts =
                SKUS.stream().map(sku -> new Counted(sku.code(), Warehouse.MAIN, 900)).toList();
        store.stock().count(Sha256.of("books"), "库存.csv", counts, TestShop.LEI);
        store.distributors().put(people, TestShop.LEI);
        store.commission().plans().activate(PLAN, Optional.of(FROM), TestShop.LEI);
        store.commission().terms().put(new CommissionTerms(15, 3), TestShop.LEI);
        var terms = SettlementTerms.DEFAULT;
        store.settlement()
                .runs()
                .terms(
                        new SettlementTerms(
                                Withholding.SHOP,
                                terms.limits(),
                                terms.ways(),
                                terms.payers(),
                                terms.scene(),
                                terms.position(),
                                terms.remark()),
                        TestShop.LEI);
        for (var one : people) {
            var bank = new Payees.Settings(false, "", "招商银行 6225880000000001", "");
            store.settlement()
                    .payees()
                    .change(new DistributorCode(one.code()), _ -> bank, TestShop.LEI);
        }
    }

    private void live(int day) {
        clock.set(FROM.plus(Duration.ofDays(day)));
        IntStream.range(0, 1 + random.nextInt(4)).forEach(_ -> take());
        shop.decide();
        till.paid();
        shop.decide();
        for (var row : shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW))) {
            shop.store().desk().approve(row.id(), TestShop.MEI, "电话确认过").join();
        }
        for (var row : shop.rows(OrderFilter.ALL.inPhase(Phase.READY))) {
            var parcel = new Parcel("顺丰", "SF13900288" + row.id().value());
            shop.store().parcels().markShipped(row.id(), parcel, TestShop.MEI, "").join();
        }
        release();
        if (day == 30) {
            pay(true);
        }
        if (day == DAYS - 4) {
            pay(false);
        }
    }

    private void release() {
        var releases = shop.store().commission().releases();
        releases.due(clock.instant(), 1000).forEach(id -> releases.look(id).join());
    }

    /// @param wholly otherwise half of it is still on its way
    private void pay(boolean wholly) {
        var store = shop.store();
        var period = YearMonth.from(clock.instant().atZone(ShopTime.ZONE));
        var draft = done(store.settlement().runs().draft(period, "", TestShop.LEI).join());
        var run = done(store.settlement().runs().approve(draft.number(), TestShop.MEI).join());
        var open =
                store.settlement().payouts().ofRun(run).stream()
                        .filter(payout -> payout.state().isOpen())
                        .toList();
        open.stream()
                .limit(wholly ? open.size() : open.size() / 2)
                .forEach(
                        payout ->
                                store.settlement()
                                        .payouts()
                                        .paid(
                                                payout.reference(),
                                                "网银",
                                                Sha256.of("slip").hex(),
                                                TestShop.MEI)
                                        .join());
    }

    private static SettlementRecord done(SettlementAnswered answered) {
        return ((SettlementAnswered.Done) answered).run();
    }

    /// What was paid for long ago comes back; and buyers want to send back what is held, and what
    /// is payable already.
    private void today() {
        release();
        var sent = shop.rows(OrderFilter.ALL.inPhase(Phase.SHIPPED).fromOldest());
        sent.subList(0, 4).forEach(row -> back(row.id(), RefundWish.EVERYTHING));
        till.refunds();
        back(sent.get(sent.size() - 20).id(), RefundWish.EVERYTHING);
        back(sent.get(sent.size() / 2).id(), money(500));
    }

    private static RefundWish money(long fen) {
        return new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, "退差价", "");
    }

    private void back(OrderId order, RefundWish wish) {
        var refunds = shop.store().payments().refunds();
        refunds.ask(order, wish, TestShop.LEI).join();
        refunds.in(Optional.of(RefundState.WAITING), 9)
                .forEach(refund -> refunds.approve(refund.reference(), TestShop.MEI).join());
    }

    private void take() {
        int number = ++orders;
        var sku = SKUS.get(random.nextInt(SKUS.size()));
        var line =
                new OrderLine(
                        "",
                        sku.code(),
                        sku.kind(),
                        sku.name(),
                        new Quantity(1 + random.nextInt(2)),
                        sku.price());
        var discount = Fen.of(random.nextInt(3) == 0 ? 333 : 0);
        var placed = clock.instant().minusSeconds(600);
        // Those who brought others sell most.
        var through = people.get(random.nextInt(1 + random.nextInt(people.size()))).code();
        var order =
                new Order(
                        new OrderKey(
                                TAOBAO,
                                new OrderNumber(
                                        "%016d".formatted(1_930_600_000_011_000L + number * 13L))),
                        new Buyer("U" + number, "春风十里"),
                        new Recipient(
                                "欧阳娜娜",
                                "137%08d".formatted(number * 7919),
                                new Address("广东省", "深圳市", "南山区", "科技园南区 " + number + " 号")),
                        List.of(line),
                        new Order.Amount(
                                line.goods(), discount, Fen.ZERO, line.goods().minus(discount)),
                        new Payment("微信支付", "4200002632%018d".formatted(number * 7919L)),
                        Origin.UNKNOWN,
                        through,
                        "",
                        placed,
                        Optional.of(placed.plusSeconds(41)),
                        false);
        shop.store()
                .intake()
                .take(TAOBAO, ChannelKind.FILE, List.of(order), new Actor.Channel(TAOBAO))
                .join();
    }
}
