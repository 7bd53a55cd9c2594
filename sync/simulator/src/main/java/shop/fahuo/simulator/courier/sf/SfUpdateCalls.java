package shop.fahuo.simulator.courier.sf;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Confirming and cancelling.
record SfUpdateCalls(SfLedger ledger, SfCredentials credentials) {

    private static final int CONFIRM = 1;
    private static final int CANCEL = 2;

    JsonNode update(SfCall call) throws SfProblem {
        var orderId = call.text("orderId");
        if (orderId.isBlank()) {
            throw new SfProblem("6118", "订单号不能为空");
        }
        var order = ledger.find(orderId).orElseThrow(() -> new SfProblem("8018", "未查询到订单"));
        requireOwn(call, order);
        switch (call.data().path("dealType").asInt(CONFIRM)) {
            case CONFIRM -> confirm(order);
            case CANCEL -> cancel(order);
            default -> throw SfProblem.range("dealType");
        }
        var body = JsonMapper.shared().createObjectNode();
        body.put("orderId", orderId);
        SfOrderCalls.waybills(body, order);
        return body.put("resStatus", 2).putNull("extraInfoList");
    }

    private void requireOwn(SfCall call, SfOrder order) throws SfProblem {
        var card = call.text("monthlyCard");
        if (!card.isEmpty() && !card.equals(credentials.monthlyCard())) {
            throw new SfProblem("20052", "月结卡号与订单不一致");
        }
        for (var waybill : call.data().path("waybillNoInfoList")) {
            if (!order.waybills().contains(waybill.path("waybillNo").asString(""))) {
                throw new SfProblem("8017", "订单号与运单号不匹配");
            }
        }
    }

    private void confirm(SfOrder order) throws SfProblem {
        if (order.cancelled().isPresent()) {
            throw new SfProblem("8253", "订单已取消");
        }
        if (order.state().confirmed()) {
            throw new SfProblem("8252", "订单已确认");
        }
        ledger.change(order, order.state().sure());
    }

    private void cancel(SfOrder order) throws SfProblem {
        if (order.cancelled().isPresent()) {
            throw new SfProblem("8037", "订单已取消，不可重复取消");
        }
        if (order.journey().hasBegun(ledger.now())) {
            throw new SfProblem("8019", "订单已确认或已收件，不能取消");
        }
        ledger.change(order, order.state().gone(ledger.now()));
    }
}
