package shop.fahuo.connect.payment.wechat;

import okio.ByteString;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// The JSON of WeChat's interfaces: objects, no name twice.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Json() {}

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static ByteString bytes(ObjectNode object) {
        return ByteString.of(MAPPER.writeValueAsBytes(object));
    }

    /// An object without fields for no bytes; nothing for anything but an object.
    static Optional<JsonNode> read(ByteString bytes) {
        if (bytes.size() == 0) {
            return Optional.of(object());
        }
        try {
            return Optional.of(MAPPER.readTree(bytes.toByteArray())).filter(JsonNode::isObject);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
