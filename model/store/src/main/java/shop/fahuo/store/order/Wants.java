package shop.fahuo.store.order;

import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.order.StoredOrder.StoredLine;
import shop.fahuo.store.stock.Reservations.Want;

import java.util.List;
import java.util.function.Predicate;

/// What the lines of an order want of the stock, or have of it.
public final class Wants {

    private Wants() {}

    /// Everything it would need to ship whole, but for what was given back.
    public static List<Want> all(StoredOrder order) {
        return order.lines().stream()
                .filter(line -> line.sent() > 0)
                .map(line -> want(line, line.sent()))
                .toList();
    }

    /// What is promised to it now.
    public static List<Want> reserved(StoredOrder order) {
        return reserved(order, line -> true);
    }

    /// What is promised to its lines of one kind.
    public static List<Want> reserved(StoredOrder order, SkuKind kind) {
        return reserved(order, line -> line.line().kind() == kind);
    }

    private static List<Want> reserved(StoredOrder order, Predicate<StoredLine> which) {
        return order.lines().stream()
                .filter(line -> line.reserved() > 0)
                .filter(which)
                .map(line -> want(line, line.reserved()))
                .toList();
    }

    /// One line's units.
    public static Want want(StoredLine line, int units) {
        return new Want(line.id(), line.line().sku(), line.line().kind(), units, line.warehouse());
    }
}
