package shop.fahuo.rules.condition;

import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Facts;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Facts for tests: what a test does not name is missing.
public final class KnownFacts {

    private KnownFacts() {}

    public static Facts facts(Map<Fact, FactValue> values) {
        return new Facts(values, Set.of());
    }

    /// @param text such as `order.totalFen=5 order.skus=A,B stock.short=true`
    public static Facts facts(String text) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        Pattern.compile("([\\w.]+)=(\\S+)")
                .matcher(text)
                .results()
                .forEach(
                        pair -> {
                            var fact = Fact.named(pair.group(1)).orElseThrow();
                            values.put(fact, value(fact.type(), pair.group(2)));
                        });
        return facts(values);
    }

    public static Facts withSkus(int count) {
        var skus = IntStream.range(0, count).mapToObj(i -> "SKU-" + i).collect(Collectors.toList());
        return facts(Map.of(Fact.ORDER_SKUS, new Texts(skus)));
    }

    private static FactValue value(Fact.Type type, String text) {
        return switch (type) {
            case WHOLE -> new Whole(Long.parseLong(text));
            case FLAG -> new Flag(Boolean.parseBoolean(text));
            case TEXT -> new Text(text);
            case TEXTS -> new Texts(Arrays.asList(text.split(",", -1)));
        };
    }
}
