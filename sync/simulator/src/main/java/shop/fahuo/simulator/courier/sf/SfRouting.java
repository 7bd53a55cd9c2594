package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Party;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// The codes a label shows, in the shape of the one that was captured.
final class SfRouting {

    /// What an answer has too, with nothing in it.
    static final List<String> UNUSED =
            List.of(
                    "url",
                    "paymentLink",
                    "isUpstairs",
                    "isSpecialWarehouseService",
                    "mappingMark",
                    "agentMailno",
                    "returnExtraInfoList",
                    "contactInfo",
                    "waybillStatus");

    private static final Map<String, String> CITIES =
            Map.ofEntries(
                    Map.entry("北京", "010"),
                    Map.entry("广州", "020"),
                    Map.entry("上海", "021"),
                    Map.entry("天津", "022"),
                    Map.entry("重庆", "023"),
                    Map.entry("南京", "025"),
                    Map.entry("武汉", "027"),
                    Map.entry("成都", "028"),
                    Map.entry("西安", "029"),
                    Map.entry("杭州", "571"),
                    Map.entry("深圳", "755"));

    private static final Map<Integer, String> PRODUCTS = Map.of(1, "特快", 2, "标快", 6, "即日");
    private static final Map<Integer, String> LIMITS = Map.of(1, "T4", 2, "T6", 6, "T1");

    private SfRouting() {}

    /// Three digits, those of the phone where there are such.
    static String city(Party party) {
        var place = party.province() + party.city() + party.street();
        return CITIES.entrySet().stream()
                .filter(city -> place.contains(city.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(() -> "%03d".formatted(300 + code(party.city(), 400)));
    }

    static JsonNode label(ObjectNode body, SfOrder order) {
        var list = body.putArray("routeLabelInfo");
        for (var waybill : order.waybills()) {
            list.addObject()
                    .put("code", "1000")
                    .put("message", waybill + ":")
                    .set("routeLabelData", data(body.objectNode(), order, waybill));
        }
        return body;
    }

    private static JsonNode data(ObjectNode data, SfOrder order, String waybill) {
        var origin = city(order.lane().from());
        var to = order.lane().to();
        var city = city(to);
        var hub = city + "W";
        var station = letters(to);
        var mapping = "F" + code(to.district(), 10);
        var check = "%08x".formatted(waybill.hashCode());
        data.put("waybillNo", waybill)
                .put("sourceTransferCode", origin + "W")
                .put("sourceCityCode", origin)
                .put("sourceDeptCode", origin)
                .put("sourceTeamCode", "")
                .put("destCityCode", city)
                .put("destDeptCode", city + station)
                .put("destDeptCodeMapping", mapping)
                .put("destTeamCode", "")
                .put("destTeamCodeMapping", "")
                .put("destTransferCode", hub)
                .put("destRouteLabel", route(to, hub, mapping, station))
                .put("proName", "")
                .put("cargoTypeCode", "C201")
                .put("limitTypeCode", LIMITS.getOrDefault(order.product(), "T4"))
                .put("expressTypeCode", "B1");
        data.put("codingMapping", "K" + (10 + code(to.street(), 90)))
                .put("codingMappingOut", "")
                .put("xbFlag", "0")
                .put("printFlag", "000000000")
                .put("twoDimensionCode", square(hub, city + station, waybill, check))
                .put("proCode", PRODUCTS.getOrDefault(order.product(), "特快"))
                .put("printIcon", "00010000")
                .put("abFlag", "")
                .put("checkCode", check);
        return data;
    }

    /// Whoever does not say the district gets one segment, which says that the address is suspect.
    private static String route(Party to, String hub, String mapping, String station) {
        return to.district().isBlank() ? hub : hub + "-" + mapping + "-" + station;
    }

    private static String square(String hub, String station, String waybill, String check) {
        return "MMM={'k1':'%s','k2':'%s','k3':'','k4':'T801','k5':'%s','k6':'','k7':'%s'}"
                .formatted(hub, station, waybill, check);
    }

    private static String letters(Party party) {
        int code = code(party.district() + party.street(), 26 * 26);
        return "" + (char) ('A' + code / 26) + (char) ('A' + code % 26);
    }

    /// The same for the same words.
    private static int code(String words, int below) {
        return Math.floorMod(words.hashCode(), below);
    }
}
