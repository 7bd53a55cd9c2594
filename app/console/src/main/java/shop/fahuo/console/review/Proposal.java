package shop.fahuo.console.review;

import shop.fahuo.core.Fen;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;

import java.time.Instant;
import java.util.List;

/// What an answer would do, before it is given: to which orders, for how much, and which it would
/// leave alone.
///
/// @param fitting the orders it would be given to
/// @param others selected too, but this answer does not fit them
public record Proposal(Answer answer, List<OrderRow> fitting, List<OrderRow> others) {

    public Proposal {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
    }

    static Proposal of(Answer answer, List<OrderRow> rows, Instant now) {
        return new Proposal(
                answer,
                rows.stream().filter(row -> Request.fits(answer, row, now)).toList(),
                rows.stream().filter(row -> !Request.fits(answer, row, now)).toList());
    }

    public Fen total() {
        return fitting.stream().map(OrderRow::total).reduce(Fen.ZERO, Fen::plus);
    }

    public int units() {
        return fitting.stream().mapToInt(OrderRow::units).sum();
    }
}
