package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// `EXP_RECE_SEARCH_ORDER_RESP`: what a reference has. An answer brings no address back, only SF's
/// codes of the two cities, so those are what an order is known again by; nor whether it was
/// cancelled.
record SfSearch(SfGateway gateway) {

    CourierReply<Waybill> order(ShipmentReference reference) {
        return gateway.call("EXP_RECE_SEARCH_ORDER_RESP", question(reference.value()))
                .then(order -> SfWaybills.read(reference, order));
    }

    static ObjectNode question(String reference) {
        return Fields.object()
                .put("searchType", "1")
                .put("orderId", reference)
                .put("language", "zh-CN");
    }

    /// Only what is alive and goes where the request does.
    CourierReply<Optional<Waybill>> find(ShipmentRequest request) {
        return switch (order(request.reference())) {
            case Refused(var why, _, _, _) when why == Refusal.NOT_FOUND ->
                    new Ok<>(Optional.empty());
            case CourierReply<Waybill> reply ->
                    unlessCancelled(reply.then(found -> fitting(request, found)));
        };
    }

    private CourierReply<Optional<Waybill>> fitting(ShipmentRequest request, Waybill found) {
        var asked = SfReach.ask(gateway, request.sender().address(), request.receiver().address());
        if (!(asked instanceof Ok(var here))) {
            return new Unknown<>("UNPROVED", "EXP_RECE_FILTER_ORDER_BSP");
        }
        var there = found.routing();
        if (there.destination().isEmpty() || here.destination().isEmpty()) {
            return new Unknown<>("UNPROVED", "destCode");
        }
        boolean fits =
                here.destination().equals(there.destination())
                        && (there.source().isEmpty()
                                || here.source().isEmpty()
                                || here.source().equals(there.source()));
        return fits ? alive(request, found) : new Unknown<>("MISMATCH", "destCode");
    }

    /// Confirming is the only question whose answer is another for what was cancelled. What goes on
    /// is confirmed anyway.
    private CourierReply<Optional<Waybill>> alive(ShipmentRequest request, Waybill found) {
        var reply = SfUpdate.confirm(gateway, request.reference(), found.number());
        return reply instanceof Refused(var why, _, _, _) && why == Refusal.TOO_LATE
                ? new Ok<>(Optional.of(found))
                : unlessCancelled(reply.then(_ -> new Ok<>(Optional.of(found))));
    }

    private static <T> CourierReply<T> unlessCancelled(CourierReply<T> reply) {
        return reply instanceof Refused(var why, var part, var code, var words)
                        && why == Refusal.CANCELLED
                ? new Refused<>(Refusal.DUPLICATE, part, code, words)
                : reply;
    }
}
