package shop.fahuo.store.stock;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.StockChange;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Promises stock to order lines, takes promises back and books what leaves.
///
/// Every balance it may change is locked first, in the order of SKU and warehouse, so that two
/// desks promising the same goods wait for each other instead of overselling or dead-locking.
public final class Reservations {

    private static final String LOCK =
            "select warehouse, on_hand - reserved from stock where sku = ? order by warehouse"
                    + " for update";
    private static final String LINE =
            "update order_line set reserved = ?, warehouse = ? where id = ?";
    private static final String SHIPPED_LINE =
            "update order_line set reserved = reserved - ?, delivered = delivered + ? where id ="
                    + " ?";
    private static final String WITHDRAW =
            "update order_line set withdrawn = withdrawn + ?, reserved = ?, warehouse = ? where id"
                    + " = ?";
    private static final String LAST_KEYS =
            "select id from card_key where line_id = ? and state = 'RESERVED' order by line_id,"
                    + " unit desc limit ?";
    private static final String FREE_ONE =
            "update card_key set state = 'FREE', line_id = null, unit = null where id = ?";
    private static final String FREE_KEYS =
            "select id from card_key where sku = ? and state = 'FREE' order by sku, state, id limit"
                    + " ?";
    private static final String TAKE_KEY =
            "update card_key set state = 'RESERVED', line_id = ?, unit = ? where id = ? and state ="
                    + " 'FREE'";
    private static final String FREE_KEY =
            "update card_key set state = 'FREE', line_id = null, unit = null"
                    + " where line_id = ? and state = 'RESERVED'";
    private static final String SPEND_KEY =
            "update card_key set state = 'DELIVERED' where line_id = ? and state = 'RESERVED'";

    /// What a line wants or has.
    public record Want(LineId line, SkuCode sku, SkuKind kind, int units, String warehouse) {}

    /// Where each line's units will come from; an empty plan means that some line cannot be
    /// promised.
    public record Plan(Map<LineId, String> warehouses) {}

    private Reservations() {}

    /// Locks the balances and looks whether all lines can be promised together. Each line comes
    /// from one warehouse.
    public static Optional<Plan> plan(Tx tx, List<Want> wants) throws SQLException {
        var places = new HashMap<LineId, String>();
        var left = new HashMap<SkuCode, Map<String, Long>>();
        for (var want : inLockOrder(wants)) {
            var available = left.get(want.sku());
            if (available == null) {
                available = lock(tx, want.sku());
                left.put(want.sku(), available);
            }
            var place = firstWith(available, want.units());
            if (place.isEmpty()) {
                return Optional.empty();
            }
            available.merge(place.get(), (long) -want.units(), Long::sum);
            places.put(want.line(), place.get());
        }
        return Optional.of(new Plan(places));
    }

    /// Promises what was planned in the same transaction; a virtual line gets its keys now, oldest
    /// first.
    public static void reserve(Tx tx, OrderId order, List<Want> wants, Plan plan)
            throws SQLException {
        for (var want : inLockOrder(wants)) {
            var place = plan.warehouses().getOrDefault(want.line(), "");
            StockMoves.book(
                    tx,
                    order,
                    StockChange.reserved(want.sku(), new Warehouse(place), want.units()));
            tx.update(LINE, want.units(), place, want.line().value());
            if (want.kind() == SkuKind.VIRTUAL) {
                takeKeys(tx, want);
            }
        }
    }

    /// Takes every promise of an order back. Keys that were only reserved return to their place in
    /// the queue.
    public static void release(Tx tx, OrderId order, List<Want> reserved) throws SQLException {
        for (var want : inLockOrder(reserved)) {
            StockMoves.book(
                    tx,
                    order,
                    StockChange.released(
                            want.sku(), new Warehouse(want.warehouse()), want.units()));
            tx.update(LINE, 0, "", want.line().value());
            if (want.kind() == SkuKind.VIRTUAL) {
                tx.update(FREE_KEY, want.line().value());
            }
        }
    }

    /// Takes units off a line that will not ship any more. What was promised of them is free again,
    /// for whoever waits for it.
    ///
    /// @param reserved what is promised to the line now; no units when nothing is
    public static void withdraw(Tx tx, OrderId order, Want reserved, int units)
            throws SQLException {
        long line = reserved.line().value();
        int left = Math.max(0, reserved.units() - units);
        tx.update(WITHDRAW, units, left, left == 0 ? "" : reserved.warehouse(), line);
        if (reserved.units() == 0) {
            return;
        }
        var place = new Warehouse(reserved.warehouse());
        StockMoves.book(tx, order, StockChange.released(reserved.sku(), place, units));
        if (reserved.kind() == SkuKind.VIRTUAL) {
            for (long key : tx.query(LAST_KEYS, row -> row.number(1), line, units)) {
                tx.update(FREE_ONE, key);
            }
        }
        StockBook.wake(tx, reserved.sku());
    }

    /// Books that units that had left are there again.
    public static void takeBack(Tx tx, OrderId order, Want back) throws SQLException {
        var place = new Warehouse(back.warehouse());
        StockMoves.book(tx, order, StockChange.returned(back.sku(), place, back.units()));
        StockBook.wake(tx, back.sku());
    }

    /// Books that the reserved units of these lines have left.
    public static void ship(Tx tx, OrderId order, List<Want> reserved) throws SQLException {
        for (var want : inLockOrder(reserved)) {
            StockMoves.book(
                    tx,
                    order,
                    StockChange.shipped(want.sku(), new Warehouse(want.warehouse()), want.units()));
            tx.update(SHIPPED_LINE, want.units(), want.units(), want.line().value());
            if (want.kind() == SkuKind.VIRTUAL) {
                tx.update(SPEND_KEY, want.line().value());
            }
        }
    }

    private static Map<String, Long> lock(Tx tx, SkuCode sku) throws SQLException {
        var available = new java.util.TreeMap<String, Long>();
        tx.query(LOCK, row -> Map.entry(row.text(1), row.number(2)), sku.value())
                .forEach(entry -> available.put(entry.getKey(), entry.getValue()));
        return available;
    }

    private static Optional<String> firstWith(Map<String, Long> available, int units) {
        return available.entrySet().stream()
                .filter(entry -> entry.getValue() >= units)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static void takeKeys(Tx tx, Want want) throws SQLException {
        var keys = tx.query(FREE_KEYS, row -> row.number(1), want.sku().value(), want.units());
        if (keys.size() < want.units()) {
            throw new IllegalStateException(
                    "the pool of " + want.sku() + " has fewer keys than its stock says");
        }
        var rows = new ArrayList<@Nullable Object[]>();
        for (int unit = 0; unit < keys.size(); unit++) {
            rows.add(new Object[] {want.line().value(), unit + 1, keys.get(unit)});
        }
        tx.batch(TAKE_KEY, rows);
    }

    private static List<Want> inLockOrder(List<Want> wants) {
        return wants.stream()
                .sorted(
                        Comparator.comparing(Want::sku)
                                .thenComparingLong(want -> want.line().value()))
                .toList();
    }
}
