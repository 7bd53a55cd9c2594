package shop.fahuo.console.review;

import shop.fahuo.core.Fen;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Refusal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// What an answer would do, before it is given: to which orders, for how much, and which it would
/// leave alone.
///
/// @param fitting the orders it would be given to
/// @param others selected too, but this answer does not fit them; those of one reason together, the
///   most first
public record Proposal(Answer answer, List<OrderRow> fitting, List<Left> others) {

    /// Orders that would stay as they are.
    public record Left(Refusal why, List<OrderRow> rows) {

        public Left {
            rows = List.copyOf(rows);
        }

        public Fen total() {
            return sum(rows);
        }
    }

    public Proposal {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
    }

    static Proposal of(Answer answer, List<OrderRow> rows, Instant now) {
        return new Proposal(
                answer,
                rows.stream().filter(row -> Request.fits(answer, row, now)).toList(),
                others(answer, rows, now));
    }

    private static List<Left> others(Answer answer, List<OrderRow> rows, Instant now) {
        var byReason = new LinkedHashMap<Refusal, List<OrderRow>>();
        for (var row : rows) {
            Request.obstacle(answer, row, now)
                    .ifPresent(
                            why -> byReason.computeIfAbsent(why, _ -> new ArrayList<>()).add(row));
        }
        return byReason.entrySet().stream()
                .map(reason -> new Left(reason.getKey(), reason.getValue()))
                .sorted(Comparator.comparingInt((Left left) -> left.rows().size()).reversed())
                .toList();
    }

    private static Fen sum(List<OrderRow> rows) {
        return rows.stream().map(OrderRow::total).reduce(Fen.ZERO, Fen::plus);
    }

    public Fen total() {
        return sum(fitting);
    }

    public int units() {
        return fitting.stream().mapToInt(OrderRow::units).sum();
    }
}
