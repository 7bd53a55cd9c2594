package shop.fahuo.console.cli;

import shop.fahuo.console.TestShop;
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
import shop.fahuo.store.Store;

import java.util.List;
import java.util.Optional;

/// Tea that is sold on Taobao, 300 g and 100.50 yuan each.
final class Tea {

    static final ChannelName TAOBAO = new ChannelName("taobao");
    static final Sku SKU =
            new Sku(new SkuCode("TEA"), "龙井", SkuKind.PHYSICAL, Fen.of(10_050), 300, 0);

    private Tea() {}

    /// Takes a paid order in and has it decided.
    static Order order(Store store, String number, int units) {
        return order(store, number, units, "");
    }

    /// @param distributor who brought it
    static Order order(Store store, String number, int units, String distributor) {
        var line =
                new OrderLine(
                        "", SKU.code(), SKU.kind(), SKU.name(), new Quantity(units), SKU.price());
        var placed = TestShop.NOW.minusSeconds(600);
        var order =
                new Order(
                        new OrderKey(TAOBAO, new OrderNumber(number)),
                        new Buyer("U" + number, "晚风"),
                        new Recipient(
                                "陈静", "13800000000", new Address("浙江省", "杭州市", "西湖区", "文三路90号")),
                        List.of(line),
                        new Order.Amount(line.goods(), Fen.ZERO, Fen.ZERO, line.goods()),
                        new Payment("微信", "4200" + number),
                        Origin.UNKNOWN,
                        distributor,
                        "",
                        placed,
                        Optional.of(placed.plusSeconds(30)),
                        false);
        store.intake()
                .take(TAOBAO, ChannelKind.FILE, List.of(order), new Actor.Channel(TAOBAO))
                .join();
        store.decisions().due(TestShop.NOW, 9).forEach(id -> store.decisions().decide(id).join());
        return order;
    }
}
