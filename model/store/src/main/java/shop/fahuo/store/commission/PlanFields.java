package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.store.commission.PlanProblem.Reason;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// One object of a plan file. What is wrong is noted, and something harmless stands in for it until
/// all of the file is read.
final class PlanFields {

    private static final Pattern PART = Pattern.compile("\\d{1,3}(\\.\\d{1,2})?%");
    private static final Pattern YUAN = Pattern.compile("\\d{1,9}(\\.\\d{1,2})?元");

    private final JsonNode node;
    private final String place;
    private final List<PlanProblem> problems;

    PlanFields(JsonNode node, String place, List<PlanProblem> problems) {
        this.node = node;
        this.place = place;
        this.problems = problems;
        if (!node.isObject()) {
            add("", Reason.NOT_AN_OBJECT, brief(node));
        }
    }

    void allow(Set<String> names) {
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                add(name, Reason.UNKNOWN_FIELD, name);
            }
        }
    }

    void add(String name, Reason reason, String value) {
        problems.add(new PlanProblem(at(name), reason, value));
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name, int longest) {
        var text = text(node.path(name), at(name));
        if (text.length() > longest) {
            add(name, Reason.TOO_LONG, text.substring(0, longest));
        } else if (text.isBlank() && node.path(name).isString()) {
            add(name, Reason.MISSING, "");
        }
        return text;
    }

    String textOrNone(String name) {
        return has(name) ? text(node.path(name), at(name)) : "";
    }

    /// One of these words; the first where there is none.
    <T> T word(String name, Map<String, T> words) {
        if (has(name)) {
            var word = text(node.path(name), at(name));
            var meaning = words.get(word);
            if (meaning != null) {
                return meaning;
            }
            add(name, Reason.UNKNOWN_WORD, String.join(" ", words.keySet()));
        }
        return words.values().iterator().next();
    }

    int number(String name, int least, int most) {
        return number(node.path(name), at(name), least, most);
    }

    int number(JsonNode number, String where, int least, int most) {
        if (!number.isInt() || number.asInt() < least || number.asInt() > most) {
            var reason = number.isMissingNode() ? Reason.MISSING : Reason.NOT_A_NUMBER;
            problems.add(new PlanProblem(where, reason, brief(number)));
            return least;
        }
        return number.asInt();
    }

    /// Each once, from 1 on.
    Set<Integer> numbers(String name, int most) {
        var numbers = list(name, (value, where) -> number(value, where, 1, most));
        var once = Set.copyOf(numbers);
        if (once.size() < numbers.size()) {
            add(name, Reason.TWICE, "");
        }
        return once;
    }

    BasisPoints part(String name) {
        return part(node.path(name), at(name));
    }

    Rate rate(String name) {
        return rate(node.path(name), at(name));
    }

    Optional<Fen> money(String name) {
        return has(name) ? Optional.of(amount(name)) : Optional.empty();
    }

    Fen amount(String name) {
        var text = text(node.path(name), at(name));
        if (YUAN.matcher(text).matches()) {
            return fen(text);
        }
        if (node.path(name).isString()) {
            add(name, Reason.NOT_MONEY, text);
        }
        return Fen.ZERO;
    }

    List<Rate> rates(String name, int most) {
        var rates = list(name, this::rate);
        if (rates.isEmpty() || rates.size() > most) {
            add(name, Reason.NOT_SO_MANY, "1-" + most);
        }
        return rates;
    }

    /// @param each of an entry and its place
    <T> List<T> list(String name, BiFunction<JsonNode, String, T> each) {
        var list = node.path(name);
        var read = new ArrayList<T>();
        if (!list.isArray()) {
            add(name, list.isMissingNode() ? Reason.MISSING : Reason.NOT_A_LIST, brief(list));
            return read;
        }
        for (int i = 0; i < list.size(); i++) {
            read.add(each.apply(list.get(i), at(name) + "[" + i + "]"));
        }
        return read;
    }

    /// Those of an object, which is empty where there is none.
    Iterable<Map.Entry<String, JsonNode>> entries(String name) {
        var object = node.path(name);
        if (has(name) && !object.isObject()) {
            add(name, Reason.NOT_AN_OBJECT, brief(object));
        }
        return object.isObject() ? object.properties() : Set.of();
    }

    PlanFields object(String name) {
        return new PlanFields(node.path(name), at(name), problems);
    }

    String at(String name) {
        return name.isEmpty() || place.isEmpty() ? place + name : place + "." + name;
    }

    BasisPoints part(JsonNode value, String where) {
        var text = text(value, where);
        if (PART.matcher(text).matches()) {
            int points = number(text).movePointRight(2).intValueExact();
            if (points <= 10_000) {
                return new BasisPoints(points);
            }
        }
        if (value.isString()) {
            problems.add(new PlanProblem(where, Reason.NOT_A_RATE, text));
        }
        return BasisPoints.NONE;
    }

    Rate rate(JsonNode value, String where) {
        return value.isString() && YUAN.matcher(value.asString()).matches()
                ? new Rate.PerUnit(fen(value.asString()))
                : new Rate.Share(part(value, where));
    }

    private String text(JsonNode value, String where) {
        if (value.isString()) {
            return value.asString().strip();
        }
        var reason = value.isMissingNode() ? Reason.MISSING : Reason.NOT_TEXT;
        problems.add(new PlanProblem(where, reason, brief(value)));
        return "";
    }

    private static Fen fen(String yuan) {
        return Fen.of(number(yuan).movePointRight(2).longValueExact());
    }

    /// Without the sign behind it.
    private static BigDecimal number(String text) {
        return new BigDecimal(text.substring(0, text.length() - 1));
    }

    private static String brief(JsonNode value) {
        var text = value.isMissingNode() ? "" : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
