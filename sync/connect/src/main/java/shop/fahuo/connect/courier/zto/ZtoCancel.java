package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.core.courier.CancelReason;

import tools.jackson.databind.node.ObjectNode;

/// `zto.open.cancelPreOrder`. What is said of an order that was cancelled before is not known, so a
/// refusal is believed only of an order that is not.
record ZtoCancel(ZtoGateway gateway) {

    private static final String CANCELLED = "-2";

    CourierReply<Boolean> cancel(Booked booked, CancelReason reason) {
        var question = names(booked).put("cancelType", type(reason));
        CourierReply<Boolean> reply =
                gateway.call("zto.open.cancelPreOrder", question).then(_ -> new Ok<>(true));
        return reply instanceof Refused(var why, _, _, _) && why == Refusal.OTHER
                ? unlessCancelled(booked, reply)
                : reply;
    }

    /// Believes in a refusal only when ZTO says that it is not cancelled already: an earlier call
    /// may have done it.
    private CourierReply<Boolean> unlessCancelled(Booked booked, CourierReply<Boolean> refused) {
        return gateway.call("zto.open.getOrderInfo", names(booked).put("type", 0))
                .then(
                        answer ->
                                answer.at("result").at(0).text("orderStatus").equals(CANCELLED)
                                        ? new Ok<>(true)
                                        : refused);
    }

    private static ObjectNode names(Booked booked) {
        return Fields.object()
                .put("orderCode", booked.order())
                .put("billCode", booked.number().value());
    }

    private static String type(CancelReason reason) {
        return switch (reason) {
            case NOT_WANTED -> "1";
            case MISTAKEN -> "2";
            case DOUBLE -> "3";
        };
    }
}
