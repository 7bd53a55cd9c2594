package shop.fahuo.core.rule;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.stock.SkuKind;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Gathers the facts of one order: what the order itself says, and what the shop knows around it.
///
/// @param priorOrders paid orders of the buyer on this channel placed before this one
/// @param doorBuyers, deviceBuyers 0 when there is no door or device to look at
public record FactSheet(
        int priorOrders,
        int ordersInAnHour,
        int doorBuyers,
        int deviceBuyers,
        boolean stockShort,
        boolean redSwitch) {

    public Facts facts(Order order, Set<HoldReason> waived) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        describe(values, order);
        values.put(Fact.BUYER_PRIOR_ORDERS, new Whole(priorOrders));
        values.put(Fact.BUYER_ORDERS_1H, new Whole(ordersInAnHour));
        putCount(values, Fact.DOOR_BUYERS_24H, doorBuyers);
        putCount(values, Fact.DEVICE_BUYERS_24H, deviceBuyers);
        values.put(Fact.STOCK_SHORT, new Flag(stockShort));
        values.put(Fact.SHOP_RED_SWITCH, new Flag(redSwitch));
        return new Facts(values, waived);
    }

    private static void describe(Map<Fact, FactValue> values, Order order) {
        values.put(Fact.ORDER_TOTAL, new Whole(order.amount().total().value()));
        values.put(Fact.ORDER_DISCOUNT, new Whole(order.amount().discount().value()));
        values.put(Fact.ORDER_QUANTITY, new Whole(units(order.lines())));
        values.put(Fact.ORDER_LINES, new Whole(order.lines().size()));
        values.put(
                Fact.ORDER_SKUS,
                new Texts(
                        order.lines().stream()
                                .map(line -> line.sku().value())
                                .sorted()
                                .distinct()
                                .toList()));
        values.put(Fact.ORDER_CHANNEL, new Text(order.key().channel().value()));
        values.put(Fact.ORDER_HOUR, new Whole(order.placed().atZone(ShopTime.ZONE).getHour()));
        values.put(Fact.ORDER_HAS_VIRTUAL, new Flag(order.hasKind(SkuKind.VIRTUAL)));
        values.put(Fact.ORDER_HAS_PHYSICAL, new Flag(order.hasKind(SkuKind.PHYSICAL)));
        values.put(Fact.ORDER_HAS_NOTE, new Flag(!order.note().isEmpty()));
        values.put(Fact.ADDRESS_COMPLETE, new Flag(order.recipient().isShippable()));
        putText(values, Fact.ORDER_PAY_METHOD, order.payment().method());
        putText(values, Fact.ORDER_DISTRIBUTOR, order.distributor());
        putText(values, Fact.ADDRESS_PROVINCE, order.recipient().address().province());
    }

    private static long units(List<OrderLine> lines) {
        return lines.stream().mapToLong(line -> line.quantity().value()).sum();
    }

    private static void putText(Map<Fact, FactValue> values, Fact fact, String text) {
        if (!text.isEmpty()) {
            values.put(fact, new Text(text));
        }
    }

    private static void putCount(Map<Fact, FactValue> values, Fact fact, int count) {
        if (count > 0) {
            values.put(fact, new Whole(count));
        }
    }
}
