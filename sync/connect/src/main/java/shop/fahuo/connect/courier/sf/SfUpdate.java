package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.WaybillNumber;

import tools.jackson.databind.node.ObjectNode;

/// `EXP_RECE_UPDATE_ORDER`: confirms an order, or takes it back.
final class SfUpdate {

    private static final int CONFIRM = 1;
    private static final int CANCEL = 2;

    /// `resStatus`: order and number belong together.
    private static final String DONE = "2";

    private SfUpdate() {}

    /// [Refusal#TOO_LATE] when it was confirmed before.
    static CourierReply<Boolean> confirm(
            SfGateway gateway, ShipmentReference reference, WaybillNumber number) {
        return send(gateway, CONFIRM, reference, number);
    }

    static CourierReply<Boolean> cancel(
            SfGateway gateway, ShipmentReference reference, WaybillNumber number) {
        var reply = send(gateway, CANCEL, reference, number);
        return reply instanceof Refused(var why, _, _, _) && why == Refusal.CANCELLED
                ? new Ok<>(true)
                : reply;
    }

    private static CourierReply<Boolean> send(
            SfGateway gateway, int deal, ShipmentReference reference, WaybillNumber number) {
        return gateway.call("EXP_RECE_UPDATE_ORDER", question(deal, reference, number))
                .then(answer -> read(reference, answer));
    }

    private static ObjectNode question(
            int deal, ShipmentReference reference, WaybillNumber number) {
        var body = Fields.object().put("orderId", reference.value());
        body.put("dealType", deal).put("language", "zh-CN");
        body.putArray("waybillNoInfoList")
                .addObject()
                .put("waybillType", 1)
                .put("waybillNo", number.value());
        return body;
    }

    private static CourierReply<Boolean> read(ShipmentReference reference, Fields answer) {
        try {
            answer.same("orderId", reference.value());
            return answer.text("resStatus").equals(DONE)
                    ? new Ok<>(true)
                    : Malformed.mismatch("resStatus").unknown();
        } catch (Malformed e) {
            return e.unknown();
        }
    }
}
