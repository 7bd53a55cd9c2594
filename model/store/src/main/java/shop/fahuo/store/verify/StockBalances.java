package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Every balance is the sum of its moves, and what is promised is promised to lines.
final class StockBalances implements Invariant {

    private static final String KEPT = "select sku, warehouse, on_hand, reserved from stock";
    private static final String MOVED =
            "select sku, warehouse, sum(on_hand), sum(reserved) from stock_move"
                    + " group by sku, warehouse";
    private static final String PROMISED =
            "select sku, warehouse, 0, sum(reserved) from order_line where reserved > 0"
                    + " group by sku, warehouse";

    private static final Level NOTHING = new Level(0, 0);

    private record Level(long onHand, long reserved) {}

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var kept = levels(shop, KEPT);
        return List.of(
                compare("stock-balances", kept, levels(shop, MOVED), true),
                compare("stock-promises", kept, levels(shop, PROMISED), false));
    }

    private static Map<String, Level> levels(Snapshot shop, String sql) throws SQLException {
        var levels = new TreeMap<String, Level>();
        shop.each(
                sql,
                row ->
                        levels.put(
                                row.text(1) + " in " + row.text(2),
                                new Level(row.number(3), row.number(4))));
        return levels;
    }

    private static Check compare(
            String name, Map<String, Level> kept, Map<String, Level> summed, boolean withOnHand) {
        var tally = new Tally(name);
        var places = new TreeSet<>(kept.keySet());
        places.addAll(summed.keySet());
        for (var place : places) {
            var one = kept.getOrDefault(place, NOTHING);
            var other = summed.getOrDefault(place, NOTHING);
            boolean same = one.reserved() == other.reserved();
            tally.expect(
                    same && (!withOnHand || one.onHand() == other.onHand()),
                    () -> place + ": " + one + " in the books, " + other + " summed up");
        }
        return tally.check();
    }
}
