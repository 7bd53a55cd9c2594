package shop.fahuo.console;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.distributor.Distributor;
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
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Orders that have something to do with one another, the dearest of which somebody has to look at,
/// and the line of who brought them. Their shop is one that [SampleShop] filled.
public final class SampleNeighbours {

    private static final ChannelName SHOP = new ChannelName("taobao");
    private static final Instant DAY = TestShop.NOW.minus(Duration.ofDays(40));

    private final TestShop shop;
    private int number;

    private SampleNeighbours(TestShop shop) {
        this.shop = shop;
    }

    public static void fill(TestShop shop) {
        var some = new SampleNeighbours(shop);
        some.line();
        some.take(
                some.order("B70021", "快乐的小鱼", "13830007788", "P015", "羊绒围巾", 29900, 1, DAY),
                some.order("B70021", "快乐的小鱼", "13830007788", "P005", "陶瓷马克杯", 3900, 2, days(22)),
                some.order("B70499", "momo", "13830007788", "P009", "便携榨汁机", 15900, 1, days(3)),
                some.order("B70512", "春风十里", "13744001234", "P005", "陶瓷马克杯", 3900, 1, days(2)),
                some.order(
                        "B70021",
                        "快乐的小鱼",
                        "13830007788",
                        "P012",
                        "空气炸锅 5.5L 家用大容量可视款",
                        45900,
                        5,
                        days(1)));
        shop.decide();
    }

    private static Instant days(int ago) {
        return TestShop.NOW.minus(Duration.ofDays(ago));
    }

    private void line() {
        shop.store()
                .distributors()
                .put(
                        List.of(
                                distributor("D000012", "", "钱建国"),
                                distributor("D000310", "D000012", "孙秀英"),
                                distributor("D001365", "D000310", "罗晓燕")),
                        TestShop.LEI);
    }

    private static Distributor distributor(String code, String parent, String name) {
        return new Distributor(code, parent, name, "13800000000", "", DAY, "", "");
    }

    private void take(Order... orders) {
        shop.store()
                .intake()
                .take(SHOP, ChannelKind.FILE, List.of(orders), new Actor.Channel(SHOP))
                .join();
    }

    private Order order(
            String buyer,
            String nick,
            String phone,
            String sku,
            String goods,
            long fen,
            int units,
            Instant placed) {
        number++;
        var line =
                new OrderLine(
                        "",
                        new SkuCode(sku),
                        SkuKind.PHYSICAL,
                        goods,
                        new Quantity(units),
                        Fen.of(fen));
        return new Order(
                new OrderKey(SHOP, new OrderNumber("19306000099%05d".formatted(number))),
                new Buyer(buyer, nick),
                new Recipient("张文", phone, new Address("浙江省", "杭州市", "余杭区", "文一西路 969 号 3 栋")),
                List.of(line),
                new Order.Amount(line.goods(), Fen.ZERO, Fen.ZERO, line.goods()),
                new Payment("支付宝", ""),
                Origin.UNKNOWN,
                "D001365",
                "",
                placed,
                Optional.of(placed.plusSeconds(40)),
                false);
    }
}
