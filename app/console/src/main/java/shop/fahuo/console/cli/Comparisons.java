package shop.fahuo.console.cli;

import shop.fahuo.core.rule.Comparison;

import java.util.List;
import java.util.stream.Collectors;

/// What a rule compared, on one line: `order.totalFen 5000 >= 100000`.
final class Comparisons {

    private Comparisons() {}

    static String text(List<Comparison> comparisons) {
        return comparisons.stream().map(Comparisons::text).collect(Collectors.joining("; "));
    }

    private static String text(Comparison comparison) {
        var value = comparison.leftValue().json().map(Object::toString).orElse("?");
        return comparison.left()
                + " "
                + value
                + " "
                + comparison.operator()
                + " "
                + comparison.right();
    }
}
