package shop.fahuo.console.order;

import shop.fahuo.core.Fen;
import shop.fahuo.store.order.OrderRow;

import java.util.List;

/// How many orders are selected, and what they come to.
public record Selection(int orders, long units, Fen total) {

    public static Selection of(List<OrderRow> rows) {
        return new Selection(
                rows.size(),
                rows.stream().mapToLong(OrderRow::units).sum(),
                rows.stream().map(OrderRow::total).reduce(Fen.ZERO, Fen::plus));
    }
}
