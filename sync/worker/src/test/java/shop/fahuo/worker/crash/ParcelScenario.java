package shop.fahuo.worker.crash;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Orders of a box of tea each, every other one by ZTO, and every fourth cancelled when its waybill
/// is there. The same each time.
///
/// @param parcels of each courier
record ParcelScenario(int parcels) {

    static final ChannelName CHANNEL = new ChannelName("taobao");
    static final Sku TEA =
            new Sku(new SkuCode("P001"), "龙井 250 g", SkuKind.PHYSICAL, Fen.of(8800), 300, 0);

    private static final Carriage SF =
            new Carriage(Courier.SF, Couriers.SF, ProductCode.UNSAID, PayMethod.SENDER);

    static final ShippingSettings SETTINGS =
            new ShippingSettings(
                    Optional.of(
                            new Party(
                                    "链动小铺",
                                    new Phone("13900000000"),
                                    new Address("广东省", "深圳市", "南山区", "科技园 1 号"))),
                    "KILL",
                    Optional.of(SF),
                    true,
                    new Policy.Cheapest(),
                    ShippingSettings.USUAL);

    private static final Instant PLACED = Instant.parse("2026-11-01T02:00:00Z");
    private static final int EVERY = 4;

    List<Order> orders() {
        return IntStream.range(0, 2 * parcels).mapToObj(ParcelScenario::order).toList();
    }

    /// Of both couriers in turn.
    List<OrderKey> cancelled() {
        return IntStream.range(0, 2 * parcels)
                .filter(i -> i / 2 % EVERY == 0)
                .mapToObj(ParcelScenario::key)
                .toList();
    }

    static boolean isByZto(OrderKey key) {
        return Integer.parseInt(key.number().value().substring(1)) % 2 == 1;
    }

    private static OrderKey key(int i) {
        return new OrderKey(CHANNEL, new OrderNumber("P%05d".formatted(i)));
    }

    /// What goes to 江苏 goes by ZTO, as the rules have it.
    private static Address address(int i) {
        return i % 2 == 1
                ? new Address("江苏省", "南京市", "玄武区", "中山路 " + i + " 号")
                : new Address("浙江省", "杭州市", "西湖区", "文三路 " + i + " 号");
    }

    private static Order order(int i) {
        var placed = PLACED.plusSeconds(i);
        var line =
                new OrderLine("", TEA.code(), TEA.kind(), TEA.name(), new Quantity(1), TEA.price());
        return new Order(
                key(i),
                new Buyer("B" + i, "晚风"),
                new Recipient("陈静", "13800000000", address(i)),
                List.of(line),
                new Order.Amount(TEA.price(), Fen.ZERO, Fen.ZERO, TEA.price()),
                new Payment("支付宝", "T-" + i),
                new Origin("", ""),
                "",
                "",
                placed,
                Optional.of(placed.plusSeconds(20)),
                false);
    }
}
