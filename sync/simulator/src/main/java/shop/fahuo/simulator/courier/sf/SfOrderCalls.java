package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.sf.SfLedger.Numbering;
import shop.fahuo.simulator.courier.sf.SfLedger.Wish;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Placing an order, and finding it again.
record SfOrderCalls(
        SfLedger ledger, SfCredentials credentials, SfStyle.Repeat repeat, SfScript script) {

    JsonNode create(SfCall call) throws SfProblem {
        var form = new SfForm(call.data());
        var reference = form.orderId();
        ledger.asked(reference);
        var known = ledger.find(reference);
        var order = known.isPresent() ? again(known.get()) : ledger.book(wish(form, reference));
        var body = wire(order, "originCode", "destCode");
        body.put("filterResult", order.state().verdict());
        body.put("remark", order.state().verdict() == SfScript.REFUSES ? "1" : "");
        return "1".equals(call.text("isReturnRoutelabel"))
                ? SfRouting.label(body, order)
                : body.putNull("routeLabelInfo");
    }

    private SfOrder again(SfOrder order) throws SfProblem {
        boolean first =
                switch (repeat) {
                    case FIRST -> order.cancelled().isEmpty();
                    case REFUSED -> false;
                    case FIRST_THOUGH_CANCELLED -> true;
                };
        if (!first) {
            throw new SfProblem("8016", "重复下单");
        }
        return order;
    }

    private Wish wish(SfForm form, String reference) throws SfProblem {
        var lane = form.lane();
        form.requireGoods();
        form.requirePay(credentials.monthlyCard());
        form.requireServices();
        int product = form.product();
        int parcels = form.parcels();
        var refusal = script.refusals().find(form.words());
        if (refusal.isPresent()) {
            throw new SfProblem(refusal.get(), "业务校验不通过");
        }
        int verdict = script.verdicts().find(lane.to().words()).orElse(SfScript.DELIVERS);
        return new Wish(reference, lane, product, parcels, verdict, numbering(form.data()));
    }

    private Numbering numbering(JsonNode data) throws SfProblem {
        return new Numbering(
                data.path("isUnifiedWaybillNo").asInt(0) == 1,
                data.path("isSignBack").asInt(0) == 1,
                data.path("isGenWaybillNo").asInt(1) == 0
                        ? Optional.of(own(data))
                        : Optional.empty());
    }

    private String own(JsonNode data) throws SfProblem {
        var number = data.path("waybillNoInfoList").path(0).path("waybillNo").asString("");
        if (!number.matches("SF[0-9]{13}|[0-9]{12}") || ledger.byWaybill(number).isPresent()) {
            throw new SfProblem("8247", "运单号不合法");
        }
        return number;
    }

    JsonNode search(SfCall call) throws SfProblem {
        var orderId = call.text("orderId");
        var waybill = call.text("mainWaybillNo");
        if (orderId.isEmpty() && waybill.isEmpty()) {
            throw new SfProblem("6135", "订单号和运单号不能同时为空");
        }
        var order =
                (orderId.isEmpty() ? ledger.byWaybill(waybill) : ledger.find(orderId))
                        .orElseThrow(() -> new SfProblem("6150", "找不到该订单"));
        var body = wire(order, "origincode", "destcode");
        body.put("filterResult", Integer.toString(order.state().verdict()));
        return SfRouting.label(body, order);
    }

    private static ObjectNode wire(SfOrder order, String origin, String destination) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("orderId", order.reference())
                .put(origin, SfRouting.city(order.lane().from()))
                .put(destination, SfRouting.city(order.lane().to()));
        waybills(body, order);
        for (var unused : SfRouting.UNUSED) {
            body.putNull(unused);
        }
        return body;
    }

    static void waybills(ObjectNode body, SfOrder order) {
        var numbers = order.numbers();
        if (numbers.mother().isEmpty()) {
            body.putNull("waybillNoInfoList");
            return;
        }
        var list = body.putArray("waybillNoInfoList");
        list.addObject().put("waybillType", 1).put("waybillNo", numbers.mother());
        for (var child : numbers.children()) {
            list.addObject().put("waybillType", 2).put("waybillNo", child);
        }
        if (!numbers.signBack().isEmpty()) {
            list.addObject().put("waybillType", 3).put("waybillNo", numbers.signBack());
        }
    }
}
