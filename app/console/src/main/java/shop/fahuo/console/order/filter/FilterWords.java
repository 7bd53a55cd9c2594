package shop.fahuo.console.order.filter;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Span;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Criteria in the words of the screen: `状态：待审核 / 已付款`.
public record FilterWords(Ui ui) {

    private static final String OR = " / ";

    /// What is asked about, and what of it.
    public String of(Criterion criterion) {
        var about = ui.word(criterion.about());
        return criterion.equals(Criterion.InTrouble.ANY)
                ? about
                : ui.get("order.filter.chip", about, value(criterion));
    }

    /// What of it is asked.
    public String value(Criterion criterion) {
        return switch (criterion) {
            case Criterion.InPhase(var phases) -> words(phases);
            case Criterion.HeldFor(var reasons) -> words(reasons);
            case Criterion.InTrouble(var classes) -> words(classes);
            case Criterion.OfChannel(var channels) ->
                    channels.stream().map(ui::channel).sorted().collect(Collectors.joining(OR));
            case Criterion.OfGoods(var kind) -> ui.word(kind);
            case Criterion.WithSku(var sku) -> sku.value();
            case Criterion.Total(var from, var to) -> total(from, to);
            case Criterion.Placed(var span) -> span(span);
            case Criterion.Paid(var span) -> span(span);
            case Criterion.ByBuyer(var text) -> text;
            case Criterion.ToRecipient(var text) -> text;
            case Criterion.ByCourier(var couriers, var orNone) ->
                    Stream.concat(
                                    Stream.of(words(couriers)).filter(text -> !text.isEmpty()),
                                    orNone
                                            ? Stream.of(ui.get("order.filter.courier.none"))
                                            : Stream.empty())
                            .collect(Collectors.joining(OR));
            case Criterion.Tagged(var tag) -> tag;
        };
    }

    private String words(Set<? extends Enum<?>> constants) {
        return constants.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(ui::word)
                .collect(Collectors.joining(OR));
    }

    private String total(Optional<Fen> from, Optional<Fen> to) {
        var least = from.map(Shown::yuan).orElse("");
        var most = to.map(Shown::yuan).orElse("");
        if (least.equals(most)) {
            return least;
        }
        if (least.isEmpty()) {
            return ui.get("order.filter.amount.upTo", most);
        }
        return most.isEmpty()
                ? ui.get("order.filter.amount.from", least)
                : ui.get("order.filter.amount.between", least, most);
    }

    private String span(Span span) {
        return switch (span) {
            case Span.Last(var days) ->
                    days == 1 ? ui.get("order.filter.today") : ui.get("order.filter.days", days);
            case Span.Yesterday() -> ui.get("order.filter.yesterday");
            case Span.Between between -> days(SpanText.first(between), SpanText.last(between));
        };
    }

    private String days(String from, String to) {
        if (from.equals(to)) {
            return from;
        }
        if (from.isEmpty()) {
            return ui.get("order.filter.upTo", to);
        }
        return to.isEmpty()
                ? ui.get("order.filter.from", from)
                : ui.get("order.filter.between", from, to);
    }
}
