package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Bases;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// A sale as its hash is made of it, and as proofs carry it.
public final class SaleJson {

    private SaleJson() {}

    /// For canonical JSON.
    public static Map<String, Object> of(Sale sale) {
        var json = new TreeMap<String, Object>();
        json.put("id", sale.order());
        json.put("channel", sale.key().channel().value());
        json.put("number", sale.key().number().value());
        json.put("paidAt", sale.paid().map(Instant::toString).orElse(""));
        json.put("earns", sale.earns());
        json.put("goodsFen", sale.amount().goods().value());
        json.put("discountFen", sale.amount().discount().value());
        json.put("freightFen", sale.amount().freight().value());
        json.put("totalFen", sale.amount().total().value());
        json.put("lines", sale.items().stream().map(SaleJson::item).toList());
        json.put("returned", sale.returned().stream().map(SaleJson::returned).toList());
        return json;
    }

    private static Map<String, Object> item(Sale.Item item) {
        return Map.of(
                "sku", item.sku().value(),
                "units", item.units(),
                "unitFen", item.unitPrice().value());
    }

    private static Map<String, Object> returned(Bases.Returned refund) {
        return Map.of(
                "fen", refund.amount().value(),
                "freightFen", refund.freight().value(),
                "parts", refund.parts().stream().map(SaleJson::part).toList());
    }

    private static Map<String, Object> part(Bases.Part part) {
        return Map.of("line", part.position(), "units", part.units(), "fen", part.amount().value());
    }

    /// @throws IllegalArgumentException when there is no such order
    /// @throws tools.jackson.core.JacksonException when something is missing
    public static Sale read(JsonNode json) {
        return new Sale(
                json.required("id").asLong(),
                new OrderKey(
                        new ChannelName(text(json, "channel")),
                        new OrderNumber(text(json, "number"))),
                Optional.of(text(json, "paidAt")).filter(at -> !at.isEmpty()).map(Instant::parse),
                json.required("earns").asBoolean(),
                new Order.Amount(
                        fen(json, "goodsFen"),
                        fen(json, "discountFen"),
                        fen(json, "freightFen"),
                        fen(json, "totalFen")),
                each(json, "lines").map(SaleJson::readItem).toList(),
                each(json, "returned").map(SaleJson::readReturned).toList());
    }

    private static Sale.Item readItem(JsonNode json) {
        return new Sale.Item(
                new SkuCode(text(json, "sku")),
                json.required("units").asInt(),
                fen(json, "unitFen"));
    }

    private static Bases.Returned readReturned(JsonNode json) {
        var parts =
                each(json, "parts")
                        .map(
                                part ->
                                        new Bases.Part(
                                                part.required("line").asInt(),
                                                part.required("units").asInt(),
                                                fen(part, "fen")))
                        .toList();
        return new Bases.Returned(fen(json, "fen"), fen(json, "freightFen"), parts);
    }

    private static Stream<JsonNode> each(JsonNode json, String name) {
        return json.required(name).valueStream();
    }

    private static String text(JsonNode json, String name) {
        return json.required(name).asString();
    }

    private static Fen fen(JsonNode json, String name) {
        return Fen.of(json.required(name).asLong());
    }
}
