package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
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
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.ship.Parcel;
import shop.fahuo.store.stock.StockBook.Counted;
import shop.fahuo.store.stock.StockBook.NewKey;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Fills a shop with orders whose money a provider proves, or does not, and with refunds in every
/// state, the same every time.
public final class SampleMoney {

    private static final ChannelName TAOBAO = new ChannelName("taobao");
    private static final Sku CARD = sku("V002", "视频会员年卡（全国通用，激活后 365 天有效）", SkuKind.VIRTUAL, 16800);
    private static final Sku TEA =
            sku("P007", "云南古树普洱茶饼 357g 礼盒装（2019 年陈）", SkuKind.PHYSICAL, 36800);
    private static final Sku SCARF = sku("P015", "羊绒围巾", SkuKind.PHYSICAL, 29900);

    private final TestShop shop;
    private final Till till;
    private int orders;

    private SampleMoney(TestShop shop) {
        this.shop = shop;
        till = new Till(shop);
    }

    public static void fill(TestShop shop) {
        var sample = new SampleMoney(shop);
        sample.stockUp();
        sample.sell();
        sample.doubt();
        sample.giveBack();
    }

    private static Sku sku(String code, String name, SkuKind kind, long fen) {
        return new Sku(new SkuCode(code), name, kind, Fen.of(fen), 300, 5);
    }

    private void stockUp() {
        shop.store().catalogue().put(List.of(CARD, TEA, SCARF), TestShop.LEI);
        var keys =
                IntStream.range(0, 40)
                        .mapToObj(i -> new NewKey(CARD.code(), "VIP-2026-%04X".formatted(i * 7919)))
                        .toList();
        shop.store().stock().receive(keys, TestShop.LEI);
        var counts =
                List.of(
                        new Counted(TEA.code(), Warehouse.MAIN, 90),
                        new Counted(SCARF.code(), Warehouse.MAIN, 90));
        shop.store().stock().count(Sha256.of("money"), "库存.csv", counts, TestShop.LEI);
    }

    /// All of it sound; the first three have left.
    private void sell() {
        take(line(TEA, 2), line(CARD, 1));
        take(line(SCARF, 1));
        take(line(CARD, 3));
        take(line(TEA, 3), line(SCARF, 2));
        take(line(SCARF, 4));
        take(line(TEA, 1));
        take(line(SCARF, 1), line(CARD, 1));
        shop.decide();
        till.paid();
        shop.decide();
        for (var row : shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW).fromOldest())) {
            shop.store().desk().approve(row.id(), TestShop.MEI, "电话确认过").join();
        }
        shop.ship();
        for (var row : shop.rows(OrderFilter.ALL.fromOldest()).subList(0, 2)) {
            var parcel = new Parcel("顺丰", "SF1390028846" + row.id().value() % 1000);
            shop.store().parcels().markShipped(row.id(), parcel, TestShop.MEI, "").join();
        }
    }

    private void doubt() {
        take(line(SCARF, 1));
        shop.decide();
        till.paid(Fen.of(29_800));
        shop.decide();
        take(line(CARD, 1));
        shop.decide();
        till.knowsNothing();
        shop.decide();
        take(line(CARD, 1));
        shop.decide();
    }

    private void giveBack() {
        var rows = shop.rows(OrderFilter.ALL.fromOldest());
        ask(rows.get(0), some(1, 1, RefundReason.QUALITY, "商品质量问题", "茶饼受潮，已收回"), TestShop.LEI);
        till.refunds();
        ask(rows.get(0), money(1250, RefundReason.OTHER, "补偿"), TestShop.LEI);
        till.refunds();
        ask(rows.get(1), money(5000, RefundReason.PRICE, "退差价"), TestShop.LEI);
        till.refuses("NOT_ENOUGH", "基本账户余额不足，请充值后重新发起");
        ask(rows.get(2), some(1, 1, RefundReason.BUYER_ASKED, "买家不想要了", ""), TestShop.MEI);
        till.cannotHandOver();
        ask(
                rows.get(3),
                some(1, 3, RefundReason.OUT_OF_STOCK, "商品缺货", "仓库盘点少了三饼，买家同意退"),
                TestShop.MEI);
        ask(rows.get(4), some(1, 4, RefundReason.BUYER_ASKED, "买家不想要了", "还没发，客服已确认"), TestShop.LEI);
        ask(rows.get(0), some(1, 1, RefundReason.WRONG_GOODS, "发错或少发", ""), TestShop.MEI);
    }

    private static RefundWish some(
            int position, int units, RefundReason code, String reason, String note) {
        var lines = List.of(new RefundWish.Line(position, units));
        return new RefundWish(lines, false, Optional.empty(), true, code, reason, note);
    }

    private static RefundWish money(long fen, RefundReason code, String reason) {
        return new RefundWish(List.of(), false, Optional.of(Fen.of(fen)), false, code, reason, "");
    }

    private void ask(OrderRow row, RefundWish wish, Actor.Person by) {
        shop.store().payments().refunds().ask(row.id(), wish, by).join();
    }

    private static OrderLine line(Sku sku, int units) {
        return new OrderLine(
                "", sku.code(), sku.kind(), sku.name(), new Quantity(units), sku.price());
    }

    private void take(OrderLine... lines) {
        int number = ++orders;
        var goods =
                IntStream.range(0, lines.length)
                        .mapToObj(i -> lines[i].goods())
                        .reduce(Fen.ZERO, Fen::plus);
        var discount = Fen.of(number == 1 ? 3000 : 0);
        var freight = Fen.of(lines[0].kind() == SkuKind.PHYSICAL ? 800 : 0);
        var placed = TestShop.NOW.minus(Duration.ofMinutes(400 - 37L * number));
        var order =
                new Order(
                        new OrderKey(
                                TAOBAO,
                                new OrderNumber(
                                        "%016d".formatted(1_930_600_000_009_000L + number * 13L))),
                        new Buyer("U" + number, "春风十里"),
                        new Recipient(
                                "欧阳娜娜",
                                "138%08d".formatted(number),
                                new Address("广东省", "深圳市", "南山区", "科技园南区 " + number + " 号")),
                        List.of(lines),
                        new Order.Amount(
                                goods, discount, freight, goods.minus(discount).plus(freight)),
                        new Payment("微信支付", "42000026320261120%011d".formatted(number * 7919L)),
                        Origin.UNKNOWN,
                        "",
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
