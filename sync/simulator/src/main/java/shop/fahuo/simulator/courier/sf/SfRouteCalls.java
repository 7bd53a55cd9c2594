package shop.fahuo.simulator.courier.sf;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.courier.Scan;
import shop.fahuo.simulator.courier.WireTime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

import java.util.List;
import java.util.Optional;

/// Where parcels are. Ends of phones stand in the order of the numbers.
record SfRouteCalls(SfLedger ledger) {

    private static final int MOST = 10;
    private static final int MONTHS = 3;

    JsonNode routes(SfCall call) throws SfProblem {
        var numbers = call.data().path("trackingNumber");
        if (numbers.isMissingNode() || numbers.isNull()) {
            throw new SfProblem("6133", "查询单号不能为空");
        }
        if (!numbers.isArray() || numbers.isEmpty()) {
            throw new SfProblem("8013", "未传入查询单号");
        }
        if (numbers.size() > MOST) {
            throw new SfProblem("8003", "查询单号超过最大数量");
        }
        boolean byOrder = "2".equals(call.text("trackingType"));
        var body = JsonMapper.shared().createObjectNode();
        var list = body.putArray("routeResps");
        var phones = call.text("checkPhoneNo").split(",", -1);
        for (int i = 0; i < numbers.size(); i++) {
            var number = numbers.get(i);
            var text = number.asString("");
            var order = byOrder ? ledger.find(text) : ledger.byWaybill(text);
            var mail = byOrder ? order.map(one -> one.numbers().mother()).orElse(text) : text;
            var routes = list.addObject().put("mailNo", mail).putArray("routes");
            seen(order, phones[Math.min(i, phones.length - 1)]).forEach(scan -> add(routes, scan));
        }
        return body;
    }

    /// Nothing for whoever does not know a phone, or comes too late.
    private List<Scan> seen(Optional<SfOrder> order, String phone) {
        var since = ledger.now().atZone(ShopTime.ZONE).minusMonths(MONTHS).toInstant();
        return order.filter(one -> phone.isEmpty() || one.lane().hasPhoneEnding(phone))
                .filter(one -> one.at().isAfter(since))
                .map(one -> one.scans(ledger.now()))
                .orElse(List.of());
    }

    private static void add(ArrayNode routes, Scan scan) {
        var words = SfWords.of(scan);
        routes.addObject()
                .put("acceptTime", WireTime.of(scan.at()))
                .put("acceptAddress", scan.city())
                .put("remark", words.text())
                .put("opCode", words.code())
                .put("firstStatusCode", words.first().code())
                .put("firstStatusName", words.first().name())
                .put("secondaryStatusCode", words.second().code())
                .put("secondaryStatusName", words.second().name());
    }
}
