package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;

import tools.jackson.databind.JsonNode;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One JSON object of an answer, read field by field.
record Fields(JsonNode node) {

    /// As Alipay writes times everywhere, on [ShopTime#ZONE]'s clock.
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    /// Empty when the field is absent.
    String text(String name) {
        return node.path(name).asString("").strip();
    }

    String required(String name) throws Malformed {
        var text = text(name);
        if (text.isEmpty()) {
            throw new Malformed(name + " is missing");
        }
        return text;
    }

    /// A field that has to repeat what was asked, for a signature does not say what it answers.
    void same(String name, String asked) throws Malformed {
        if (!text(name).equals(asked)) {
            throw new Malformed(name + " is of something else");
        }
    }

    Fen yuan(String name) throws Malformed {
        var fen = Yuan.fen(required(name));
        if (fen.isEmpty()) {
            throw new Malformed(name + " is no amount");
        }
        return fen.get();
    }

    Optional<Instant> time(String name) throws Malformed {
        var text = text(name);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(text, TIME).atZone(ShopTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            throw new Malformed(name + " is no time");
        }
    }

    /// The objects of an array; none when it is absent.
    List<Fields> objects(String name) {
        var objects = new ArrayList<Fields>();
        node.path(name).forEach(object -> objects.add(new Fields(object)));
        return objects;
    }
}
