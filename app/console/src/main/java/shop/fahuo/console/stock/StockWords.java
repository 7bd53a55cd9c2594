package shop.fahuo.console.stock;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.EventWords;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.stock.StockExplained;
import shop.fahuo.store.stock.StockExplained.Gap;
import shop.fahuo.store.stock.StockExplained.Move;
import shop.fahuo.store.stock.StockExplained.Some;
import shop.fahuo.store.stock.StockRow;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says what stock is made of: `在库 18 − 占用 5`, `+20`, `李雷 · tea.csv`.
public record StockWords(Ui ui) {

    /// How what is available comes about.
    public String sum(StockRow row) {
        return ui.get("stock.sum", Shown.count(row.onHand()), Shown.count(row.reserved()));
    }

    public String safety(StockRow row) {
        return ui.get(row.isLow() ? "stock.safety.low" : "stock.safety", row.sku().safetyStock());
    }

    /// Whether the rows come to the figures.
    public String check(StockExplained stock) {
        var gaps = stock.gaps();
        return gaps.isEmpty()
                ? ui.get("stock.check.fine")
                : gaps.stream().map(this::gap).collect(Collectors.joining("\n"));
    }

    private String gap(Gap gap) {
        return ui.get(
                "stock.check.gap",
                ui.word(gap.figure()),
                Shown.count(gap.kept()),
                Shown.count(gap.summed()));
    }

    /// What is told of a list that is too long.
    public String cut(String key, Some<?> some) {
        return ui.get(key, some.rows().size(), some.all());
    }

    /// `+20`, `−3`; nothing for nothing.
    public static String change(long units) {
        if (units == 0) {
            return "";
        }
        return units > 0 ? "+" + Shown.count(units) : "−" + Shown.count(-units);
    }

    /// The order, or who and from which file.
    public String source(Move move) {
        return move.order()
                .map(OrderNumber::value)
                .orElseGet(
                        () ->
                                Stream.of(new EventWords(ui).who(move.actor()), move.file())
                                        .filter(part -> !part.isBlank())
                                        .collect(Collectors.joining(" · ")));
    }
}
