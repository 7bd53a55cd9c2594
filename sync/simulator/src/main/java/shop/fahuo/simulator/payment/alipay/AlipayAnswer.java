package shop.fahuo.simulator.payment.alipay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;

/// What is answered, before a key and a fault see it.
sealed interface AlipayAnswer {

    record Signed(JsonNode node) implements AlipayAnswer {}

    /// For a caller whom nothing can be signed for.
    record Unsigned(JsonNode node) implements AlipayAnswer {}

    /// A downloaded file.
    record File(ByteArrayOutputStream content) implements AlipayAnswer {}

    static ObjectNode success() {
        return JsonMapper.shared().createObjectNode().put("code", "10000").put("msg", "Success");
    }
}
