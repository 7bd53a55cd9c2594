package shop.fahuo.console.order.filter;

import shop.fahuo.console.kit.TypedAmount;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Span;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Criteria as text, one form for the window, the command line and view files: `review,paid`,
/// `100..500`, `7d`, `2026-11-01..2026-11-11`.
public final class FilterText {

    /// As long as any stored text that is compared with.
    static final int LONGEST = 500;

    static final String YES = "yes";

    /// In no parcel yet.
    static final String NONE = "none";

    private FilterText() {}

    /// The name of what is asked about: `phase`, `total`.
    public static String name(About about) {
        return about.name().toLowerCase(Locale.ROOT);
    }

    public static Optional<About> about(String name) {
        return Arrays.stream(About.values()).filter(one -> name(one).equals(name)).findFirst();
    }

    /// @param text as [#write] gives it, or as people type it
    public static FilterReading read(About about, String text) {
        var typed = text.strip();
        if (typed.isEmpty()) {
            return wrong("order.filter.wrong.empty");
        }
        if (typed.length() > LONGEST) {
            return wrong("order.filter.wrong.long", LONGEST);
        }
        return switch (about) {
            case PHASE -> words(typed, Phase.class, Criterion.InPhase::new);
            case HOLD -> words(typed, HoldReason.class, Criterion.HeldFor::new);
            case TROUBLE ->
                    typed.equals(YES)
                            ? fine(Criterion.InTrouble.ANY)
                            : words(typed, TroubleClass.class, Criterion.InTrouble::new);
            case CHANNEL -> channels(typed);
            case GOODS ->
                    word(typed, SkuKind.class)
                            .map(kind -> fine(new Criterion.OfGoods(kind)))
                            .orElseGet(() -> unknown(typed, SkuKind.class));
            case SKU ->
                    typed.length() > SkuCode.MAX_LENGTH
                            ? wrong("order.filter.wrong.long", SkuCode.MAX_LENGTH)
                            : fine(new Criterion.WithSku(new SkuCode(typed)));
            case TOTAL -> total(typed);
            case PLACED -> span(typed, Criterion.Placed::new);
            case PAID -> span(typed, Criterion.Paid::new);
            case BUYER -> fine(new Criterion.ByBuyer(typed));
            case RECIPIENT -> fine(new Criterion.ToRecipient(typed));
            case COURIER -> couriers(typed);
            case TAG -> fine(new Criterion.Tagged(typed));
        };
    }

    /// What [#read] reads as the same.
    public static String write(Criterion criterion) {
        return switch (criterion) {
            case Criterion.InPhase(var phases) -> join(phases);
            case Criterion.HeldFor(var reasons) -> join(reasons);
            case Criterion.InTrouble(var classes) ->
                    criterion.equals(Criterion.InTrouble.ANY) ? YES : join(classes);
            case Criterion.OfChannel(var channels) ->
                    channels.stream()
                            .map(ChannelName::value)
                            .sorted()
                            .collect(Collectors.joining(","));
            case Criterion.OfGoods(var kind) -> lower(kind);
            case Criterion.WithSku(var sku) -> sku.value();
            case Criterion.Total(var from, var to) ->
                    from.equals(to) ? yuan(from) : yuan(from) + SpanText.TO + yuan(to);
            case Criterion.Placed(var span) -> SpanText.write(span);
            case Criterion.Paid(var span) -> SpanText.write(span);
            case Criterion.ByBuyer(var text) -> text;
            case Criterion.ToRecipient(var text) -> text;
            case Criterion.ByCourier(var couriers, var orNone) ->
                    Stream.concat(
                                    Stream.of(join(couriers)).filter(text -> !text.isEmpty()),
                                    orNone ? Stream.of(NONE) : Stream.empty())
                            .collect(Collectors.joining(","));
            case Criterion.Tagged(var tag) -> tag;
        };
    }

    static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String join(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(FilterText::lower)
                .collect(Collectors.joining(","));
    }

    private static String yuan(Optional<Fen> amount) {
        return amount.map(Fen::yuan).orElse("");
    }

    private static List<String> parts(String typed) {
        return Arrays.stream(typed.split("[,，]"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> Optional<E> word(String typed, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equalsIgnoreCase(typed))
                .findFirst();
    }

    private static <E extends Enum<E>> FilterReading words(
            String typed, Class<E> type, Function<Set<E>, Criterion> made) {
        var chosen = new LinkedHashSet<E>();
        for (var part : parts(typed)) {
            var constant = word(part, type);
            if (constant.isEmpty()) {
                return unknown(part, type);
            }
            chosen.add(constant.get());
        }
        return chosen.isEmpty() ? wrong("order.filter.wrong.empty") : fine(made.apply(chosen));
    }

    private static FilterReading channels(String typed) {
        var chosen = new LinkedHashSet<ChannelName>();
        for (var part : parts(typed)) {
            var channel = ChannelName.of(part);
            if (channel.isEmpty()) {
                return wrong("order.filter.wrong.channel", part);
            }
            chosen.add(channel.get());
        }
        return chosen.isEmpty()
                ? wrong("order.filter.wrong.empty")
                : fine(new Criterion.OfChannel(chosen));
    }

    private static FilterReading couriers(String typed) {
        var chosen = EnumSet.noneOf(Courier.class);
        boolean orNone = false;
        for (var part : parts(typed)) {
            var courier = Courier.named(part);
            if (courier.isEmpty() && !part.equalsIgnoreCase(NONE)) {
                return wrong("order.filter.wrong.word", part, choice(Courier.class) + " " + NONE);
            }
            courier.ifPresent(chosen::add);
            orNone |= courier.isEmpty();
        }
        return chosen.isEmpty() && !orNone
                ? wrong("order.filter.wrong.empty")
                : fine(new Criterion.ByCourier(chosen, orNone));
    }

    private static FilterReading total(String typed) {
        int dots = typed.indexOf(SpanText.TO);
        var least = dots < 0 ? typed : typed.substring(0, dots).strip();
        var most = dots < 0 ? typed : typed.substring(dots + SpanText.TO.length()).strip();
        for (var part : List.of(least, most)) {
            if (!part.isEmpty() && TypedAmount.of(part).isEmpty()) {
                return wrong("order.filter.wrong.amount", part);
            }
        }
        var from = TypedAmount.of(least);
        var to = TypedAmount.of(most);
        if (from.isEmpty() && to.isEmpty()) {
            return wrong("order.filter.wrong.empty");
        }
        return from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0
                ? wrong("order.filter.wrong.order", least, most)
                : fine(new Criterion.Total(from, to));
    }

    private static FilterReading span(String typed, Function<Span, Criterion> made) {
        return SpanText.read(typed)
                .map(span -> fine(made.apply(span)))
                .orElseGet(
                        () ->
                                wrong(
                                        SpanText.isBackwards(typed)
                                                ? "order.filter.wrong.backwards"
                                                : "order.filter.wrong.span",
                                        typed));
    }

    private static FilterReading fine(Criterion criterion) {
        return new FilterReading.Fine(criterion);
    }

    private static FilterReading unknown(String typed, Class<? extends Enum<?>> type) {
        return wrong("order.filter.wrong.word", typed, choice(type));
    }

    private static String choice(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(FilterText::lower)
                .collect(Collectors.joining(" "));
    }

    private static FilterReading wrong(String key, Object... values) {
        return new FilterReading.Wrong(Wording.of(key, values));
    }
}
