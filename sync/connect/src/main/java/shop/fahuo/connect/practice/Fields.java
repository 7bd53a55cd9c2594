package shop.fahuo.connect.practice;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.RejectReason;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object of the wire, read field by field; the first field that is wrong ends the
/// reading.
final class Fields {

    /// 100 million yuan: more is a mistake, and sums of it cannot overflow.
    private static final long MOST_FEN = 10_000_000_000L;

    private final JsonNode node;
    private final String path;

    private Fields(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    static Fields of(JsonNode node) {
        return new Fields(node, "");
    }

    /// May be absent or empty.
    String text(String name, int longest) throws Malformed {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw malformed(name, RejectReason.MISSING);
        }
        var text = value.stringValue().strip();
        if (text.length() > longest) {
            throw malformed(name, RejectReason.TOO_LONG);
        }
        return text;
    }

    String required(String name, int longest) throws Malformed {
        var text = text(name, longest);
        if (text.isEmpty()) {
            throw malformed(name, RejectReason.MISSING);
        }
        return text;
    }

    <E extends Enum<E>> E word(String name, Class<E> words, RejectReason unknown) throws Malformed {
        var text = required(name, 40);
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw malformed(name, unknown);
    }

    Fen fen(String name) throws Malformed {
        long value = whole(name);
        if (value < 0) {
            throw malformed(name, RejectReason.NEGATIVE);
        }
        if (value > MOST_FEN) {
            throw malformed(name, RejectReason.OUT_OF_RANGE);
        }
        return Fen.of(value);
    }

    Quantity quantity(String name) throws Malformed {
        long value = whole(name);
        if (value < 1) {
            throw malformed(name, RejectReason.NOT_POSITIVE);
        }
        if (value > Quantity.MAX) {
            throw malformed(name, RejectReason.OUT_OF_RANGE);
        }
        return new Quantity((int) value);
    }

    private long whole(String name) throws Malformed {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw malformed(name, RejectReason.MISSING);
        }
        if (!value.isNumber()) {
            throw malformed(name, RejectReason.NOT_A_NUMBER);
        }
        if (!value.isIntegralNumber()) {
            throw malformed(name, RejectReason.NOT_WHOLE);
        }
        if (!value.canConvertToLong()) {
            throw malformed(name, RejectReason.OUT_OF_RANGE);
        }
        return value.longValue();
    }

    /// A time with its offset; absent when the field is absent or empty.
    Optional<Instant> time(String name) throws Malformed {
        var text = text(name, 40);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw malformed(name, RejectReason.NOT_A_TIME);
        }
    }

    Instant requiredTime(String name) throws Malformed {
        var time = time(name);
        if (time.isEmpty()) {
            throw malformed(name, RejectReason.MISSING);
        }
        return time.get();
    }

    /// The object in a field; an absent one has no fields.
    Fields object(String name) {
        return new Fields(node.path(name), path + name + ".");
    }

    List<Fields> objects(String name, int most) throws Malformed {
        var values = node.path(name);
        if (!values.isArray() || values.isEmpty()) {
            throw malformed(name, RejectReason.MISSING);
        }
        if (values.size() > most) {
            throw malformed(name, RejectReason.OUT_OF_RANGE);
        }
        var objects = new ArrayList<Fields>(values.size());
        for (int i = 0; i < values.size(); i++) {
            objects.add(new Fields(values.get(i), path + name + "[" + i + "]."));
        }
        return objects;
    }

    Malformed malformed(String name, RejectReason reason) {
        var value = node.path(name);
        var shown =
                value.isString()
                        ? value.stringValue()
                        : value.isMissingNode() ? "" : value.toString();
        return new Malformed(path + name, shown, reason);
    }

    /// Leaves this package only as a [RejectedOrder].
    static final class Malformed extends Exception {

        private static final long serialVersionUID = 1;

        private final String field;
        private final String value;
        private final RejectReason reason;

        Malformed(String field, String value, RejectReason reason) {
            super(field + ": " + reason);
            this.field = field;
            this.value = value;
            this.reason = reason;
        }

        RejectedOrder of(String number) {
            return new RejectedOrder(number, field, value, reason);
        }
    }
}
