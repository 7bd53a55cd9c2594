package shop.fahuo.store.parcel;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.courier.Cargo;
import shop.fahuo.core.courier.Goods;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.setting.PartyJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is asked of couriers and what they made of it, as it is kept: one text for one value, for
/// ever.
final class CourierJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CourierJson() {}

    static String write(ShipmentRequest request) {
        var cargo = request.cargo();
        var json = new TreeMap<String, Object>();
        json.put("reference", request.reference().value());
        json.put("sender", PartyJson.write(request.sender()));
        json.put("receiver", PartyJson.write(request.receiver()));
        json.put("goods", cargo.goods().stream().map(CourierJson::goods).toList());
        json.put("weight", cargo.weight().value());
        json.put("pieces", cargo.pieces());
        json.put("product", request.product().value());
        json.put("pay", request.pay().name());
        json.put("remark", request.remark());
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> goods(Goods goods) {
        var json = new TreeMap<String, Object>();
        json.put("name", goods.name());
        json.put("quantity", goods.quantity().value());
        json.put("weight", goods.weight().value());
        json.put("price", goods.price().value());
        return json;
    }

    static ShipmentRequest request(String text) {
        var json = JSON.readTree(text);
        return new ShipmentRequest(
                new ShipmentReference(text(json, "reference")),
                PartyJson.read(json.path("sender")),
                PartyJson.read(json.path("receiver")),
                new Cargo(
                        items(json, "goods").map(CourierJson::goods).toList(),
                        new Grams(json.path("weight").asLong()),
                        json.path("pieces").asInt()),
                new ProductCode(text(json, "product")),
                PayMethod.valueOf(text(json, "pay")),
                text(json, "remark"));
    }

    private static Goods goods(JsonNode json) {
        return new Goods(
                text(json, "name"),
                new Quantity(json.path("quantity").asInt()),
                new Grams(json.path("weight").asLong()),
                Fen.of(json.path("price").asLong()));
    }

    static String write(Waybill waybill) {
        var routing = waybill.routing();
        var marks = routing.marks();
        var json = new TreeMap<String, Object>();
        json.put("number", waybill.number().value());
        json.put("children", waybill.children().stream().map(WaybillNumber::value).toList());
        json.put("order", waybill.order());
        json.put("reach", waybill.reach().name());
        json.put(
                "routing",
                List.of(
                        routing.segments(),
                        routing.coding(),
                        routing.bag(),
                        routing.twoDimension(),
                        routing.source(),
                        routing.destination()));
        json.put("marks", List.of(marks.product(), marks.clear(), marks.icons()));
        return CanonicalJson.write(json);
    }

    static Waybill waybill(String text) {
        var json = JSON.readTree(text);
        var routing = items(json, "routing").map(JsonNode::asString).toList();
        var marks = items(json, "marks").map(JsonNode::asString).toList();
        return new Waybill(
                new WaybillNumber(text(json, "number")),
                items(json, "children").map(one -> new WaybillNumber(one.asString())).toList(),
                new Routing(
                        routing.get(0),
                        routing.get(1),
                        routing.get(2),
                        routing.get(3),
                        new PrintMarks(marks.get(0), marks.get(1), marks.get(2)),
                        routing.get(4),
                        routing.get(5)),
                text(json, "order"),
                Reach.valueOf(text(json, "reach")));
    }

    private static Stream<JsonNode> items(JsonNode json, String field) {
        return json.path(field).valueStream();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).asString("");
    }
}
