package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Lane;
import shop.fahuo.simulator.courier.Scan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/// Where parcels are, for whoever knows a phone.
record ZtoTrackCalls(ZtoLedger ledger, ZtoStyle style, ZtoScript script) {

    JsonNode track(ZtoCall call) throws ZtoProblem {
        var order = allowed(call);
        var list = JsonMapper.shared().createArrayNode();
        for (var scan : order.map(one -> one.scans(ledger.now())).orElse(List.of())) {
            ZtoWords.of(scan)
                    .ifPresent(words -> list.add(wire(call.text("billCode"), scan, words)));
        }
        return list;
    }

    JsonNode subscribe(ZtoCall call) throws ZtoProblem {
        allowed(call).ifPresent(order -> ledger.subscribe(order.numbers().bill()));
        return NullNode.getInstance();
    }

    /// Empty for a number that nobody sold.
    private Optional<ZtoOrder> allowed(ZtoCall call) throws ZtoProblem {
        var bill = call.require("billCode");
        if (!bill.matches("7[0-9]{11,13}")) {
            throw new ZtoProblem("E416", "非中通运单号");
        }
        var refusal = script.refusals().find(bill);
        if (refusal.isPresent()) {
            throw new ZtoProblem(refusal.get(), "无权限查询该运单");
        }
        var phone = call.text("mobilePhone");
        if (phone.isEmpty()) {
            throw new ZtoProblem("E413", "请提供收件人或寄件人电话后四位");
        }
        var order = ledger.byWaybill(bill);
        if (order.isPresent() && !knows(order.get().lane(), phone)) {
            throw new ZtoProblem("E409", "电话号码校验不通过");
        }
        return order;
    }

    private static boolean knows(Lane lane, String phone) {
        return lane.hasPhoneEnding(phone.substring(Math.max(0, phone.length() - 4)));
    }

    private ObjectNode wire(String bill, Scan scan, ZtoWords words) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("billCode", bill)
                .put("scanType", style.numbers() ? words.number() : words.scan())
                .put("scanDate", scan.at().toEpochMilli())
                .put("desc", words.text())
                .put("operateUser", scan.courier())
                .put("operateUserPhone", "13800000000")
                .put("signMan", words.isSigned() ? "本人" : "");
        body.putObject("scanSite")
                .put("name", scan.site())
                .put("code", code(scan))
                .put("phone", "")
                .put("prov", "")
                .put("city", scan.city())
                .put("isTransfer", scan.site().endsWith("中转场") ? "T" : "F");
        return scan.next().isEmpty()
                ? body.putNull("preOrNextSite")
                : body.set("preOrNextSite", body.objectNode().put("name", scan.next()));
    }

    /// Of the site, the same for the same one.
    static String code(Scan scan) {
        return "%05d".formatted(Math.floorMod(scan.site().hashCode(), 100_000));
    }
}
