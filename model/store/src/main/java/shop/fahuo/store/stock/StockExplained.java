package shop.fahuo.store.stock;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.StockCause;
import shop.fahuo.core.stock.StockLevel;
import shop.fahuo.core.stock.Warehouse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/// The stock of a SKU at one moment, and the rows that each of its figures is made of.
///
/// @param levels by warehouse
/// @param causes all moves there ever were, summed by warehouse and cause
/// @param moves the newest of them, the newest first
/// @param promises to order lines, the oldest order first
/// @param waits of order lines for stock, whoever paid first comes first
/// @param keys of a virtual SKU; empty for goods in boxes
public record StockExplained(
        StockRow row,
        List<StockLevel> levels,
        List<Cause> causes,
        Some<Move> moves,
        Some<Share> promises,
        Some<Share> waits,
        Optional<Keys> keys) {

    public StockExplained {
        levels = List.copyOf(levels);
        causes = List.copyOf(causes);
    }

    /// What all moves of one cause come to.
    ///
    /// @param onHand by how much they changed what lies there
    /// @param reserved by how much they changed what is promised
    public record Cause(
            Warehouse warehouse, StockCause cause, long moves, long onHand, long reserved) {}

    /// One row of `stock_move`.
    ///
    /// @param onHand by how much it changed what lies there
    /// @param reserved by how much it changed what is promised
    /// @param after what lay in all warehouses after it
    /// @param order it was for; empty when it concerned none
    /// @param actor who counted or brought it, as the log has it; empty where the order's own log
    ///   tells
    /// @param file that was counted from; empty when there was none
    public record Move(
            Instant at,
            Warehouse warehouse,
            StockCause cause,
            long onHand,
            long reserved,
            long after,
            Optional<OrderNumber> order,
            String actor,
            String file) {}

    /// What an order line has of it, or wants.
    ///
    /// @param since when it was promised; when the order was paid, for one that waits
    public record Share(OrderNumber order, Phase phase, long units, Instant since) {}

    /// The first rows of a list, and what all of it comes to.
    ///
    /// @param rows those that are told
    /// @param all how many there are
    /// @param units that all of them come to
    public record Some<T>(List<T> rows, long all, long units) {

        public Some {
            rows = List.copyOf(rows);
        }

        public boolean isCut() {
            return rows.size() < all;
        }
    }

    /// Card keys by what became of them.
    public record Keys(long free, long reserved, long delivered) {}

    /// Two sums that should be one.
    ///
    /// @param kept the figure the shop works by
    /// @param summed what its rows come to
    public record Gap(Figure figure, long kept, long summed) {}

    /// What is compared with its rows.
    public enum Figure {
        ON_HAND,
        RESERVED,
        PROMISES,
        FREE_KEYS,
        RESERVED_KEYS
    }

    /// Where the rows do not come to the figure; nowhere, in a shop whose books are whole.
    public List<Gap> gaps() {
        var gaps = new ArrayList<Gap>();
        compare(gaps, Figure.ON_HAND, row.onHand(), sum(Cause::onHand));
        compare(gaps, Figure.RESERVED, row.reserved(), sum(Cause::reserved));
        compare(gaps, Figure.PROMISES, row.reserved(), promises.units());
        keys.ifPresent(
                pool -> {
                    compare(gaps, Figure.FREE_KEYS, row.available(), pool.free());
                    compare(gaps, Figure.RESERVED_KEYS, row.reserved(), pool.reserved());
                });
        return gaps;
    }

    private long sum(ToLongFunction<Cause> part) {
        return causes.stream().mapToLong(part).sum();
    }

    private static void compare(List<Gap> gaps, Figure figure, long kept, long summed) {
        if (kept != summed) {
            gaps.add(new Gap(figure, kept, summed));
        }
    }
}
