package shop.fahuo.simulator.courier.zto;

import tools.jackson.databind.JsonNode;

/// One request that may be answered.
record ZtoCall(ZtoService service, JsonNode data) {

    /// Empty where there is none; numbers as they are written.
    String text(String field) {
        return text(data, field);
    }

    String require(String field) throws ZtoProblem {
        return require(data, field);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("").strip();
    }

    static String require(JsonNode node, String field) throws ZtoProblem {
        var text = text(node, field);
        if (text.isEmpty()) {
            throw ZtoProblem.empty(field);
        }
        return text;
    }
}
