package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.WireTime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Optional;

/// Placing an order, cancelling and looking at it.
record ZtoOrderCalls(
        ZtoLedger ledger, ZtoCredentials credentials, ZtoStyle.Repeat repeat, ZtoScript script) {

    private static final Duration COMING = Duration.ofMinutes(30);

    JsonNode create(ZtoCall call) throws ZtoProblem {
        var form = new ZtoForm(call.data());
        var reference = form.reference();
        ledger.asked(reference);
        form.requireAccount(credentials, ledger.isBound());
        var lane = form.lane();
        form.requireGoods();
        var refusal = script.refusals().find(form.words());
        if (refusal.isPresent()) {
            throw new ZtoProblem(refusal.get(), "业务校验不通过");
        }
        var known = ledger.find(reference);
        if (known.isPresent() && repeat != ZtoStyle.Repeat.NEW_NUMBER) {
            return again(known.get());
        }
        return wire(ledger.book(reference, lane, form.kind(), form.isNumbered()));
    }

    /// Whether it was cancelled or not.
    private JsonNode again(ZtoOrder order) throws ZtoProblem {
        if (repeat == ZtoStyle.Repeat.ERROR) {
            throw ZtoProblem.refused("合作商订单号重复");
        }
        return wire(order);
    }

    private static JsonNode wire(ZtoOrder order) {
        var body = JsonMapper.shared().createObjectNode();
        ZtoMark.write(body.putObject("bigMarkInfo"), order.lane().to());
        return body.putNull("verifyCode")
                .put("siteCode", "02100")
                .putNull("signBillInfo")
                .put("siteName", "上海")
                .put("billCode", order.numbers().bill())
                .put("orderCode", order.numbers().order())
                .put("partnerOrderCode", order.reference());
    }

    JsonNode cancel(ZtoCall call) throws ZtoProblem {
        if (!call.require("cancelType").matches("[1-7]")) {
            throw ZtoProblem.refused("cancelType取值有误");
        }
        var order =
                find(call.text("orderCode"), call.text("billCode"))
                        .orElseThrow(() -> ZtoProblem.refused("查询不到该订单"));
        if (order.kind() == ZtoKind.FULL_NET) {
            throw ZtoProblem.refused("全网件不支持取消");
        }
        if (order.cancelled().isPresent()) {
            throw ZtoProblem.refused("订单已取消");
        }
        if (order.journey().hasBegun(ledger.now())) {
            throw ZtoProblem.refused("订单已揽收，不能取消");
        }
        ledger.cancel(order);
        return JsonMapper.shared().createObjectNode();
    }

    private Optional<ZtoOrder> find(String orderCode, String bill) throws ZtoProblem {
        if (orderCode.isEmpty() && bill.isEmpty()) {
            throw ZtoProblem.empty("orderCode");
        }
        return orderCode.isEmpty() ? ledger.byWaybill(bill) : ledger.byOrderCode(orderCode);
    }

    /// A list of one, or of none.
    JsonNode info(ZtoCall call) throws ZtoProblem {
        boolean booked = call.require("type").equals("0");
        var kind = booked ? ZtoKind.BOOKED : ZtoKind.FULL_NET;
        var found =
                booked
                        ? find(call.text("orderCode"), call.text("billCode"))
                        : ledger.byWaybill(call.require("billCode"));
        var list = JsonMapper.shared().createArrayNode();
        found.filter(order -> order.kind() == kind).ifPresent(order -> list.add(info(order)));
        return list;
    }

    private JsonNode info(ZtoOrder order) {
        var body = JsonMapper.shared().createObjectNode();
        var to = order.lane().to();
        body.put("orderCode", order.numbers().order())
                .put("billCode", order.numbers().bill())
                .put("partnerOrderCode", order.reference())
                .put("orderStatus", status(order))
                .put("orderCreateDate", WireTime.of(order.at()))
                .put("receivName", to.name())
                .put("receivProv", to.province())
                .put("receivCity", to.city())
                .put("receivCounty", to.district())
                .put("receivAddress", to.street());
        body.put("assignSite", order.lane().from().city() + "网点")
                .put("assignEmp", "王建国")
                .put("assignEmpMobile", "13800000000")
                .put("parcelFreight", 1000)
                .put("parcelWeight", 1000);
        return body.put("cancelReason", order.cancelled().isPresent() ? "下错单" : "");
    }

    /// 0 placed, 3 somebody is coming, 99 done, -2 cancelled.
    private int status(ZtoOrder order) {
        var now = ledger.now();
        if (order.cancelled().isPresent()) {
            return -2;
        }
        if (order.journey().hasBegun(now)) {
            return 99;
        }
        return order.journey().hasBegun(now.plus(COMING)) ? 3 : 0;
    }
}
