package shop.fahuo.store.order;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;

import java.util.Map;
import java.util.TreeMap;

/// The hash over everything a channel says of an order that a decision rests on: equal hashes,
/// nothing to decide anew. By when it is to leave is no part of it; see [Intake].
final class Contents {

    private static final int BYTES = 32;

    private Contents() {}

    /// Whether an order still is what a channel said of it. What was erased stays so, whatever the
    /// channel goes on saying of it.
    ///
    /// @param stored the hash; no bytes at all once it was erased
    static boolean isKnown(byte[] stored, Sha256 hash) {
        return stored.length < BYTES || Sha256.ofDigest(stored).equals(hash);
    }

    static Sha256 hash(Order order) {
        var json = new TreeMap<String, Object>(Personal.of(order).json());
        json.put("buyer", order.buyer().id());
        json.put("nick", order.buyer().nick());
        json.put("lines", order.lines().stream().map(Contents::json).toList());
        json.put("discount", order.amount().discount().value());
        json.put("freight", order.amount().freight().value());
        json.put("total", order.amount().total().value());
        json.put("payMethod", order.payment().method());
        json.put("payReference", order.payment().reference());
        json.put("distributor", order.distributor());
        json.put("placed", order.placed().toString());
        json.put("paid", order.paid().map(Object::toString).orElse(""));
        json.put("closed", order.closed());
        return Sha256.of(CanonicalJson.write(json));
    }

    private static Map<String, Object> json(OrderLine line) {
        var json = new TreeMap<String, Object>();
        json.put("sub", line.subNumber());
        json.put("sku", line.sku().value());
        json.put("kind", line.kind().name());
        json.put("name", line.name());
        json.put("quantity", line.quantity().value());
        json.put("price", line.unitPrice().value());
        return json;
    }
}
