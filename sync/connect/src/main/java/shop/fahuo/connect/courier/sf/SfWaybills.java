package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.connect.courier.wire.Words;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;

import java.util.ArrayList;
import java.util.List;

/// Reads an order as `EXP_RECE_CREATE_ORDER` and `EXP_RECE_SEARCH_ORDER_RESP` tell it.
final class SfWaybills {

    private static final String MOTHER = "1";
    private static final String CHILD = "2";
    private static final String ROUTED = "1000";

    private SfWaybills() {}

    /// An order that SF does not carry, or not yet, may be without a number.
    static CourierReply<Waybill> read(ShipmentReference reference, Fields order) {
        try {
            order.same("orderId", reference.value());
            var numbers = numbers(order, MOTHER);
            if (numbers.isEmpty()) {
                return without(order);
            }
            return new Ok<>(
                    new Waybill(
                            numbers.getFirst(),
                            numbers(order, CHILD),
                            routing(order, numbers.getFirst()),
                            "",
                            reach(order)));
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    private static CourierReply<Waybill> without(Fields order) {
        var reach = reach(order);
        return reach.isParked()
                ? new Refused<>(
                        Refusal.UNREACHABLE, reach.name(), Words.clean(order.text("remark")))
                : new Unknown<>("NO_WAYBILL", "");
    }

    private static List<WaybillNumber> numbers(Fields order, String type) throws Malformed {
        var numbers = new ArrayList<WaybillNumber>();
        for (var waybill : order.list("waybillNoInfoList")) {
            if (waybill.text("waybillType").equals(type)) {
                numbers.add(waybill.waybill("waybillNo"));
            }
        }
        return numbers;
    }

    /// The two services write it as a number or as a text.
    static Reach reach(Fields order) {
        return switch (order.text("filterResult")) {
            case "1" -> Reach.MANUAL_CHECK;
            case "2" -> Reach.DELIVERABLE;
            case "3" ->
                    switch (order.text("remark")) {
                        case "1" -> Reach.RECEIVER_OUT_OF_RANGE;
                        case "2" -> Reach.SENDER_OUT_OF_RANGE;
                        default -> Reach.NOT_DELIVERABLE;
                    };
            default -> Reach.UNDETERMINED;
        };
    }

    /// An order that could not be routed has a number, and no segments.
    private static Routing routing(Fields order, WaybillNumber number) {
        var source = code(order, "originCode", "origincode");
        var destination = code(order, "destCode", "destcode");
        return order.list("routeLabelInfo").stream()
                .filter(label -> label.text("code").equals(ROUTED))
                .map(label -> label.at("routeLabelData"))
                .filter(data -> data.text("waybillNo").equals(number.value()))
                .findFirst()
                .map(data -> routing(data, source, destination))
                .orElse(new Routing("", "", "", "", PrintMarks.NONE, source, destination));
    }

    private static Routing routing(Fields data, String source, String destination) {
        return new Routing(
                data.text("destRouteLabel"),
                data.text("codingMapping"),
                "",
                data.text("twoDimensionCode"),
                new PrintMarks(
                        data.text("proCode"), data.text("printFlag"), data.text("printIcon")),
                source,
                destination);
    }

    /// One service writes it with a capital, the other without.
    static String code(Fields order, String name, String otherwise) {
        var code = order.text(name);
        return code.isEmpty() ? order.text(otherwise) : code;
    }
}
