package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.order.filter.FilterReading;
import shop.fahuo.console.order.filter.FilterText;
import shop.fahuo.console.order.filter.SpanText;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;

import java.util.List;
import java.util.Optional;

/// What a list of orders is narrowed to on the command line, in the words of the window's filters.
final class FilterOptions {

    private static final String TROUBLE = "trouble";
    private static final String SEARCH = "search";

    static final List<Option> ALL =
            List.of(
                    asked(About.PHASE, "cli.option.phase"),
                    asked(About.HOLD, "cli.option.holdFor"),
                    asked(About.CHANNEL, "cli.option.channels"),
                    Option.of(TROUBLE, "cli.option.trouble", new Kind.Flag()),
                    asked(About.GOODS, "cli.option.goods"),
                    asked(About.SKU, "cli.option.sku"),
                    asked(About.TOTAL, "cli.option.total"),
                    Option.of("min", "cli.option.min", part(About.TOTAL, "", SpanText.TO)),
                    Option.of("max", "cli.option.max", part(About.TOTAL, SpanText.TO, "")),
                    asked(About.PLACED, "cli.option.placed"),
                    Option.of("from", "cli.option.placedFrom", part(About.PLACED, "", SpanText.TO)),
                    Option.of("to", "cli.option.placedTo", part(About.PLACED, SpanText.TO, "")),
                    asked(About.PAID, "cli.option.paid"),
                    asked(About.BUYER, "cli.option.ofBuyer"),
                    asked(About.RECIPIENT, "cli.option.toRecipient"),
                    asked(About.COURIER, "cli.option.courierOf"),
                    asked(About.TAG, "cli.option.tag"),
                    Option.of(SEARCH, "cli.option.search", new Kind.Text()));

    /// What the options ask for.
    sealed interface Read {}

    record Fine(OrderFilter filter) implements Read {}

    record Wrong(Wording why) implements Read {}

    private FilterOptions() {}

    private static Option asked(About about, String summary) {
        return Option.of(FilterText.name(about), summary, new Kind.Asked(about));
    }

    private static Kind part(About about, String before, String after) {
        return new Kind.Asked(about, before, after);
    }

    static Read read(Arguments arguments) {
        var filter = OrderFilter.ALL;
        for (var about : About.values()) {
            var twice = twice(arguments, about);
            if (twice.isPresent()) {
                return new Wrong(twice.get());
            }
            var text = text(arguments, about);
            if (text.isPresent()) {
                switch (FilterText.read(about, text.get())) {
                    case FilterReading.Wrong(var why) -> {
                        return new Wrong(why);
                    }
                    case FilterReading.Fine(var criterion) -> filter = filter.with(criterion);
                }
            }
        }
        return new Fine(arguments.text(SEARCH).map(filter::matching).orElse(filter));
    }

    private static Optional<String> text(Arguments arguments, About about) {
        return switch (about) {
            case TROUBLE ->
                    arguments.has(TROUBLE)
                            ? Optional.of(FilterText.write(Criterion.InTrouble.ANY))
                            : Optional.empty();
            case TOTAL -> either(arguments, about, "min", "max");
            case PLACED -> either(arguments, about, "from", "to");
            case PHASE, HOLD, CHANNEL, GOODS, SKU, PAID, BUYER, RECIPIENT, COURIER, TAG ->
                    arguments.text(FilterText.name(about));
        };
    }

    /// The whole, or its two ends.
    private static Optional<String> either(
            Arguments arguments, About about, String first, String last) {
        return arguments.has(first) || arguments.has(last)
                ? Optional.of(
                        arguments.textOrNone(first) + SpanText.TO + arguments.textOrNone(last))
                : arguments.text(FilterText.name(about));
    }

    private static Optional<Wording> twice(Arguments arguments, About about) {
        var ends =
                switch (about) {
                    case TOTAL -> List.of("min", "max");
                    case PLACED -> List.of("from", "to");
                    case PHASE,
                            HOLD,
                            TROUBLE,
                            CHANNEL,
                            GOODS,
                            SKU,
                            PAID,
                            BUYER,
                            RECIPIENT,
                            COURIER,
                            TAG ->
                            List.<String>of();
                };
        var whole = FilterText.name(about);
        return ends.stream()
                .filter(end -> arguments.has(end) && arguments.has(whole))
                .findFirst()
                .map(end -> Wording.of("cli.wrong.same", "--" + whole, "--" + end));
    }
}
