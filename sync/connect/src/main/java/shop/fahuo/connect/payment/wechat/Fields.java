package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object of an answer, read field by field.
record Fields(JsonNode node, String path) {

    static Fields of(JsonNode node) {
        return new Fields(node, "");
    }

    /// Empty when it is absent or null.
    String text(String name) throws Malformed {
        var value = node.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw Malformed.unreadable(path + name);
        }
        return value.stringValue();
    }

    String required(String name) throws Malformed {
        var text = text(name);
        if (text.isEmpty()) {
            throw Malformed.unreadable(path + name);
        }
        return text;
    }

    /// @throws Malformed when it is not what was asked about
    void same(String name, String asked) throws Malformed {
        var told = required(name);
        if (!told.equals(asked)) {
            throw Malformed.mismatch(path + name, asked, told);
        }
    }

    /// As [#same(String, String)].
    void same(String name, Fen asked) throws Malformed {
        var told = fen(name);
        if (!told.equals(asked)) {
            throw Malformed.mismatch(path + name, asked, told);
        }
    }

    Fen fen(String name) throws Malformed {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
            throw Malformed.unreadable(path + name);
        }
        return Fen.of(value.longValue());
    }

    <E extends Enum<E>> E word(String name, Class<E> words) throws Malformed {
        var text = required(name);
        for (var word : words.getEnumConstants()) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw Malformed.unreadable(path + name);
    }

    Optional<Instant> time(String name) throws Malformed {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw Malformed.unreadable(path + name);
        }
    }

    /// An absent one has no fields.
    Fields object(String name) {
        return new Fields(node.path(name), path + name + ".");
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    List<Fields> objects(String name) throws Malformed {
        var values = node.path(name);
        if (!values.isArray()) {
            throw Malformed.unreadable(path + name);
        }
        var objects = new ArrayList<Fields>(values.size());
        for (int i = 0; i < values.size(); i++) {
            objects.add(new Fields(values.get(i), path + name + "[" + i + "]."));
        }
        return objects;
    }
}
