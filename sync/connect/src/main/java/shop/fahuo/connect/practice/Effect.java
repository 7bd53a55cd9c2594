package shop.fahuo.connect.practice;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderNumber;

import java.util.List;
import java.util.Map;

/// Something the channel does once per key, as it goes over the wire.
///
/// @param path the collection it is posted to
/// @param body canonical, so that a retry by a later version of Fahuo is still the same request
/// @param secrets what must not come back in anybody's words
record Effect(String path, OrderNumber order, String body, List<String> secrets) {

    static Effect of(Delivery delivery) {
        var body =
                Map.of(
                        "order", delivery.order().value(),
                        "lines", delivery.lines().stream().map(Effect::line).toList());
        var secrets = delivery.lines().stream().flatMap(line -> line.keys().stream()).toList();
        return new Effect("deliveries", delivery.order(), CanonicalJson.write(body), secrets);
    }

    private static Map<String, Object> line(Delivery.Line line) {
        return Map.of("line", line.subNumber(), "sku", line.sku().value(), "keys", line.keys());
    }

    static Effect of(Notice notice) {
        var body =
                Map.of(
                        "order", notice.order().value(),
                        "event", notice.event(),
                        "text", notice.text());
        return new Effect("notices", notice.order(), CanonicalJson.write(body), List.of());
    }

    Sha256 content() {
        return Sha256.of(body);
    }
}
