package shop.fahuo.simulator.practice;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An order as the channel shows it.
final class WireOrder {

    private WireOrder() {}

    static Map<String, Object> of(Order order) {
        var wire = new LinkedHashMap<String, Object>();
        wire.put("number", order.key().number().value());
        wire.put("status", status(order));
        wire.put("buyer", Map.of("id", order.buyer().id(), "nick", order.buyer().nick()));
        wire.put("recipient", recipient(order));
        wire.put("lines", lines(order.lines()));
        wire.put("goodsFen", order.amount().goods().value());
        wire.put("discountFen", order.amount().discount().value());
        wire.put("freightFen", order.amount().freight().value());
        wire.put("totalFen", order.amount().total().value());
        wire.put(
                "payment",
                Map.of(
                        "method", order.payment().method(),
                        "reference", order.payment().reference()));
        wire.put("origin", Map.of("ip", order.origin().ip(), "device", order.origin().device()));
        wire.put("distributor", order.distributor());
        wire.put("note", order.note());
        wire.put("placedAt", time(order.placed()));
        order.paid().ifPresent(paid -> wire.put("paidAt", time(paid)));
        order.shipBy().ifPresent(by -> wire.put("shipBy", time(by)));
        return wire;
    }

    static String time(Instant at) {
        return OffsetDateTime.ofInstant(at, ShopTime.ZONE).toString();
    }

    private static String status(Order order) {
        if (order.closed()) {
            return "CLOSED";
        }
        return order.paid().isPresent() ? "PAID" : "UNPAID";
    }

    private static Map<String, Object> recipient(Order order) {
        var recipient = order.recipient();
        var address = recipient.address();
        return Map.of(
                "name", recipient.name(),
                "phone", recipient.phoneText(),
                "province", address.province(),
                "city", address.city(),
                "district", address.district(),
                "street", address.street());
    }

    /// A line without a number of its own gets its place in the order.
    private static List<Map<String, Object>> lines(List<OrderLine> lines) {
        var wire = new ArrayList<Map<String, Object>>(lines.size());
        for (var line : lines) {
            var number = line.subNumber().isEmpty() ? "" + (wire.size() + 1) : line.subNumber();
            wire.add(
                    Map.of(
                            "no", number,
                            "sku", line.sku().value(),
                            "kind", line.kind().name(),
                            "name", line.name(),
                            "quantity", line.quantity().value(),
                            "unitPriceFen", line.unitPrice().value()));
        }
        return wire;
    }
}
