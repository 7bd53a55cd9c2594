package shop.fahuo.simulator.practice;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

/// Whether an order can take what somebody wants to deliver.
final class DeliveryCheck {

    private DeliveryCheck() {}

    static void requirePossible(JsonNode order, Applied.Delivery delivery) throws Problem {
        var wanted = virtualLines(order);
        var keys = new HashSet<String>();
        for (var line : delivery.lines()) {
            var wants = wanted.remove(line.number());
            if (wants == null || !wants.path("sku").asString().equals(line.sku())) {
                throw wrong("line " + line.number() + " is not a virtual line of the order");
            }
            if (wants.path("quantity").asInt() != line.keys().size()) {
                throw wrong("line " + line.number() + " takes one key a unit");
            }
            if (!line.keys().stream().allMatch(keys::add)) {
                throw wrong("the same key twice");
            }
        }
        if (!wanted.isEmpty()) {
            throw wrong("line " + wanted.keySet().iterator().next() + " is missing");
        }
    }

    static void requireOpen(JsonNode order) throws Problem {
        switch (order.path("status").asString()) {
            case "PAID" -> {}
            case "UNPAID" -> throw new Problem(422, "ORDER_UNPAID", "the order is not paid");
            default -> throw new Problem(422, "ORDER_CLOSED", "the order is closed");
        }
    }

    private static Map<String, JsonNode> virtualLines(JsonNode order) {
        var lines = new HashMap<String, JsonNode>();
        for (var line : order.path("lines")) {
            if (line.path("kind").asString().equals("VIRTUAL")) {
                lines.put(line.path("no").asString(), line);
            }
        }
        return lines;
    }

    private static Problem wrong(String message) {
        return new Problem(422, "WRONG_LINES", message);
    }
}
