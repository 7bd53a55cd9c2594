package shop.fahuo.simulator.courier.sf;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.courier.Lane;
import shop.fahuo.simulator.courier.Party;
import shop.fahuo.simulator.courier.WireTime;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/// What it would do, without doing it: where it delivers, until when, for how much.
record SfReachCalls(SfLedger ledger, SfStyle style, SfScript script) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final Map<String, Product> PRODUCTS =
            new TreeMap<>(
                    Map.of(
                            "1", new Product("顺丰特快", 30, 18, 8),
                            "2", new Product("顺丰标快", 54, 14, 5),
                            "6", new Product("顺丰即日", 12, 30, 12)));

    /// @param hours it takes between cities; half of that within one
    /// @param yuan of the first kilogram
    /// @param perKilogram of each further one
    private record Product(String name, int hours, int yuan, int perKilogram) {}

    JsonNode filter(SfCall call) throws SfProblem {
        if (!call.data().isArray() || call.data().isEmpty()) {
            throw new SfProblem("S0001", "JSON格式有误");
        }
        var list = JsonMapper.shared().createArrayNode();
        for (var item : call.data()) {
            var from = contact(item, 1);
            var to = contact(item, 2);
            int verdict = script.verdicts().find(to.words()).orElse(SfScript.DELIVERS);
            list.addObject()
                    .put("orderId", item.path("orderId").asString(""))
                    .put("filterResult", verdict)
                    .put("originCode", SfRouting.city(from))
                    .put("destCode", SfRouting.city(to))
                    .put("remark", verdict == SfScript.REFUSES ? "1" : "");
        }
        return style.loose() ? JsonMapper.shared().createObjectNode().set("resDtos", list) : list;
    }

    private static Party contact(JsonNode item, int type) throws SfProblem {
        var party = SfForm.party(SfForm.contact(item.path("contactInfos"), type), "county");
        if (party.street().isBlank()) {
            throw SfProblem.empty("contactInfos");
        }
        return party;
    }

    JsonNode times(SfCall call) throws SfProblem {
        var asked = call.text("businessType");
        if (!asked.isEmpty() && !PRODUCTS.containsKey(asked)) {
            throw new SfProblem("8057", "快件产品类型有误");
        }
        var lane = new Lane(address(call, "srcAddress"), address(call, "destAddress"));
        var from = consigned(call.text("consignedTime"));
        var body = JsonMapper.shared().createObjectNode();
        var list = body.putArray("deliverTmDto");
        PRODUCTS.forEach(
                (code, product) -> {
                    if (asked.isEmpty() || asked.equals(code)) {
                        list.add(offer(call, lane, from, code, product));
                    }
                });
        return body;
    }

    private static Party address(SfCall call, String field) throws SfProblem {
        var party = SfForm.party(call.data().path(field), "district");
        if (party.city().isBlank() && call.data().path(field).path("code").asString("").isBlank()) {
            throw SfProblem.empty(field);
        }
        return party;
    }

    private LocalDateTime consigned(String text) throws SfProblem {
        if (text.isEmpty()) {
            return LocalDateTime.ofInstant(ledger.now(), ShopTime.ZONE);
        }
        try {
            return LocalDateTime.parse(text, TIME);
        } catch (DateTimeParseException e) {
            throw SfProblem.range("consignedTime");
        }
    }

    private static JsonNode offer(
            SfCall call, Lane lane, LocalDateTime from, String code, Product product) {
        int hours = lane.isWithinACity() ? product.hours() / 2 : product.hours();
        var until = from.plusHours(hours);
        boolean priced = "1".equals(call.text("searchPrice"));
        var offer = JsonMapper.shared().createObjectNode();
        offer.put("businessType", code)
                .put("businessTypeDesc", product.name())
                .put("deliverTime", TIME.format(until.minusHours(2)) + "," + TIME.format(until))
                .put("searchPrice", priced ? "1" : "0")
                .put("closeTime", TIME.format(from.withHour(20).withMinute(0).withSecond(0)));
        if (priced) {
            long kilograms = Math.max(1, (long) Math.ceil(call.data().path("weight").asDouble(1)));
            offer.put("fee", product.yuan() + (kilograms - 1) * product.perKilogram());
        } else {
            offer.putNull("fee");
        }
        return offer;
    }

    /// When a parcel on its way is to arrive, for whoever knows a phone of it.
    JsonNode promise(SfCall call) throws SfProblem {
        var order =
                ledger.byWaybill(call.text("searchNo"))
                        .orElseThrow(() -> new SfProblem("8247", "运单号不合法"));
        boolean knows =
                call.data()
                        .path("checkNos")
                        .valueStream()
                        .map(number -> number.asString(""))
                        .anyMatch(order.lane()::hasPhoneEnding);
        if ("1".equals(call.text("checkType")) && !knows) {
            throw new SfProblem("8196", "电话号码校验不通过");
        }
        int hours = order.lane().isWithinACity() ? 24 : 48;
        return JsonMapper.shared()
                .createObjectNode()
                .put("searchNo", call.text("searchNo"))
                .put("promiseTm", WireTime.of(order.at().plus(Duration.ofHours(hours))));
    }

    /// Whether a number is one, and nothing else: harmless.
    JsonNode validate(SfCall call) throws SfProblem {
        var number = call.text("waybillNo");
        if (number.isBlank()) {
            throw SfProblem.empty("waybillNo");
        }
        return JsonMapper.shared()
                .createArrayNode()
                .booleanNode(number.matches("SF[0-9]{13}|[0-9]{12}"));
    }
}
