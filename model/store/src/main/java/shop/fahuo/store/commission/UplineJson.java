package shop.fahuo.store.commission;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.PackLine;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The line above an order, as it is kept with its commission.
public final class UplineJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private UplineJson() {}

    public static String write(Upline upline) {
        var json = new TreeMap<String, Object>();
        upline.buyer().ifPresent(buyer -> json.put("buyer", standing(buyer)));
        json.put("sponsors", upline.sponsors().stream().map(UplineJson::standing).toList());
        json.put("agents", upline.agents().stream().map(UplineJson::agent).toList());
        upline.pack().ifPresent(pack -> json.put("pack", pack(pack)));
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> standing(Standing one) {
        return Map.of("code", one.code().value(), "rank", one.rank(), "earns", one.earns());
    }

    private static Map<String, Object> agent(RegionAgent one) {
        var json = new TreeMap<>(standing(one.agent()));
        json.put("region", one.region().name());
        return json;
    }

    private static Map<String, Object> pack(PackLine pack) {
        var json = new TreeMap<String, Object>();
        json.put("seller", standing(pack.seller()));
        json.put("boss", pack.boss());
        pack.above().ifPresent(one -> json.put("above", standing(one)));
        pack.peer().ifPresent(one -> json.put("peer", standing(one)));
        return json;
    }

    public static Upline read(String text) {
        var json = JSON.readTree(text);
        return new Upline(
                standing(json.path("buyer")),
                each(json.required("sponsors")).stream().map(UplineJson::read).toList(),
                each(json.required("agents")).stream()
                        .map(
                                one ->
                                        new RegionAgent(
                                                RegionAgent.Region.valueOf(
                                                        one.required("region").asString()),
                                                read(one)))
                        .toList(),
                Optional.of(json.path("pack")).filter(JsonNode::isObject).map(UplineJson::pack));
    }

    private static PackLine pack(JsonNode json) {
        return new PackLine(
                read(json.required("seller")),
                json.required("boss").asBoolean(),
                standing(json.path("above")),
                standing(json.path("peer")));
    }

    private static Optional<Standing> standing(JsonNode json) {
        return Optional.of(json).filter(JsonNode::isObject).map(UplineJson::read);
    }

    private static Standing read(JsonNode json) {
        return new Standing(
                new DistributorCode(json.required("code").asString()),
                json.required("rank").asString(),
                json.required("earns").asBoolean());
    }

    private static List<JsonNode> each(JsonNode array) {
        return array.valueStream().toList();
    }
}
