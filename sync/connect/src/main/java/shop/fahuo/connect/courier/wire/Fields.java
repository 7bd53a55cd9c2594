package shop.fahuo.connect.courier.wire;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.WaybillNumber;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// One JSON value of an answer, read field by field.
public record Fields(JsonNode node) {

    /// How couriers write times, in the shop's zone.
    public static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static Fields read(String text) throws Malformed {
        try {
            return new Fields(MAPPER.readTree(text));
        } catch (JacksonException e) {
            throw Malformed.unreadable("JSON");
        }
    }

    public boolean isObject() {
        return node.isObject();
    }

    /// Numbers and truth as they are written; empty when it is absent or null.
    public String text(String name) {
        var value = node.path(name);
        return value.isValueNode() && !value.isNull() ? value.asString() : "";
    }

    public String required(String name) throws Malformed {
        var text = text(name);
        if (text.isEmpty()) {
            throw Malformed.unreadable(name);
        }
        return text;
    }

    /// @throws Malformed when it is about something else than what was asked
    public void same(String name, String asked) throws Malformed {
        if (!required(name).equals(asked)) {
            throw Malformed.mismatch(name);
        }
    }

    public boolean isTrue(String name) {
        return text(name).equals("true");
    }

    public WaybillNumber waybill(String name) throws Malformed {
        var text = text(name);
        if (!WaybillNumber.isNumber(text)) {
            throw Malformed.unreadable(name);
        }
        return new WaybillNumber(text);
    }

    /// Empty when it is absent.
    public Optional<Fen> yuan(String name) throws Malformed {
        var value = node.path(name);
        var text = value.isNumber() ? value.decimalValue().toPlainString() : text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Yuan.fen(text).orElseThrow(() -> Malformed.unreadable(name)));
    }

    public Instant time(String name) throws Malformed {
        return time(name, text(name));
    }

    /// @param text in the shop's zone
    public static Instant time(String name, String text) throws Malformed {
        try {
            return LocalDateTime.parse(text.strip(), TIME).atZone(ShopTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw Malformed.unreadable(name);
        }
    }

    public Instant millis(String name) throws Malformed {
        var text = text(name);
        if (!text.matches("\\d{1,15}")) {
            throw Malformed.unreadable(name);
        }
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    /// An absent one has no fields.
    public Fields at(String name) {
        return new Fields(node.path(name));
    }

    public Fields at(int index) {
        return new Fields(node.path(index));
    }

    /// The values of an array; none when it is absent.
    public List<Fields> list(String name) {
        return at(name).list();
    }

    public List<Fields> list() {
        return node.isArray() ? node.valueStream().map(Fields::new).toList() : List.of();
    }
}
