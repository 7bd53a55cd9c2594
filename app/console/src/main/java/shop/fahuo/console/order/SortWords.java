package shop.fahuo.console.order;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderSort;

import java.time.Instant;

/// Says in which order a list is, and how far in it was looked.
record SortWords(Ui ui) {

    String of(OrderSort sort) {
        var by = ui.word(sort.by());
        return switch (sort.by()) {
            case PLACED -> ui.get(sort.rising() ? "order.sort.oldest" : "order.sort.newest");
            case PAID, SHIP_BY ->
                    ui.get(sort.rising() ? "order.sort.early" : "order.sort.late", by);
            case TOTAL -> ui.get(sort.rising() ? "order.sort.least" : "order.sort.most", by);
        };
    }

    /// The time or the sum of the last order that was looked at.
    String reached(OrderSort sort, Cursor end) {
        var by = ui.word(sort.by());
        return end.key()
                .map(
                        key ->
                                switch (sort.by()) {
                                    case PLACED -> time(key);
                                    case PAID, SHIP_BY -> by + " " + time(key);
                                    case TOTAL -> by + " " + Shown.yuan(Fen.of(key));
                                })
                .orElseGet(() -> ui.get("order.reached.without", by));
    }

    private String time(long millis) {
        return ui.shown().time(Instant.ofEpochMilli(millis));
    }
}
