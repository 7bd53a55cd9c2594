package shop.fahuo.simulator.practice;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.OrderNumber;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/// One thing the channel did, once.
///
/// @param key the idempotency key it was asked under
/// @param receipt the channel's own number for it
public record Applied(String key, String receipt, Instant at, Request request) {

    /// What was asked, in the channel's terms. Equal requests are replays of one another.
    public sealed interface Request {

        OrderNumber order();

        /// What may be done once only, whatever the key.
        String subject();

        /// The body in the form its digest is taken of.
        Map<String, Object> wire();
    }

    /// Card keys for the buyer of an order.
    public record Delivery(OrderNumber order, List<Line> lines) implements Request {

        public Delivery {
            lines = List.copyOf(lines);
        }

        @Override
        public String subject() {
            return order.value();
        }

        @Override
        public Map<String, Object> wire() {
            return Map.of("order", order.value(), "lines", lines.stream().map(Line::wire).toList());
        }

        /// All keys handed over, line by line.
        public List<String> keys() {
            return lines.stream().flatMap(line -> line.keys().stream()).toList();
        }
    }

    /// The keys of one line.
    public record Line(String number, String sku, List<String> keys) {

        public Line {
            keys = List.copyOf(keys);
        }

        private Map<String, Object> wire() {
            return Map.of("line", number, "sku", sku, "keys", keys);
        }
    }

    /// Words for the buyer of an order.
    public record Notice(OrderNumber order, String event, String text) implements Request {

        @Override
        public String subject() {
            return order.value() + " " + event;
        }

        @Override
        public Map<String, Object> wire() {
            return Map.of("order", order.value(), "event", event, "text", text);
        }
    }

    Map<String, Object> receiptWire() {
        return Map.of(
                "receipt",
                receipt,
                "order",
                request.order().value(),
                "at",
                OffsetDateTime.ofInstant(at, ShopTime.ZONE).toString(),
                "content",
                Sha256.of(CanonicalJson.write(request.wire())).hex());
    }
}
