package shop.fahuo.store.verify;

import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A key belongs to at most one unit and a unit has at most one key; a virtual line has as many
/// keys as units promised or delivered, and the pools are what the stock says.
final class CardKeys implements Invariant {

    private static final int WINDOW = 100_000;

    private static final String LINES =
            "select id, sku, kind, reserved, delivered from order_line where id >= ? and id < ?";
    private static final String KEYS =
            "select line_id, min(sku), max(sku), count(*), count(distinct unit), min(unit),"
                    + " max(unit), sum(case when state = 'RESERVED' then 1 else 0 end),"
                    + " sum(case when state = 'DELIVERED' then 1 else 0 end)"
                    + " from card_key where line_id >= ? and line_id < ? group by line_id";
    private static final String STRAYS =
            "select count(*), min(id) from card_key where (state = 'FREE') <> (line_id is null)"
                    + " or (line_id is null) <> (unit is null)"
                    + " or state not in ('FREE', 'RESERVED', 'DELIVERED')";
    private static final String TWINS =
            "select count(*), min(id) from (select min(id) as id from card_key group by sku, mark"
                    + " having count(*) > 1) twins";
    private static final String POOLS =
            "select sku, sum(case when state <> 'DELIVERED' then 1 else 0 end),"
                    + " sum(case when state = 'RESERVED' then 1 else 0 end) from card_key group by"
                    + " sku";
    private static final String STOCK =
            "select s.sku, s.on_hand, s.reserved from stock s join sku k on k.code = s.sku where"
                    + " k.kind = 'VIRTUAL'";

    private final Tally units = new Tally("keys-one-per-unit");
    private final Tally lines = new Tally("keys-match-lines");
    private final Tally pools = new Tally("keys-match-stock");

    /// The keys of one line.
    private record Given(
            String firstSku,
            String lastSku,
            long keys,
            long units,
            long firstUnit,
            long lastUnit,
            long reserved,
            long delivered) {

        static final Given NONE = new Given("", "", 0, 0, 1, 0, 0, 0);

        static Given of(Row row) throws SQLException {
            return new Given(
                    row.text(2),
                    row.text(3),
                    row.number(4),
                    row.number(5),
                    row.number(6),
                    row.number(7),
                    row.number(8),
                    row.number(9));
        }

        boolean isNumberedThrough() {
            return keys == units && firstUnit == 1 && lastUnit == keys;
        }

        boolean fits(String sku, boolean virtual, long lineReserved, long lineDelivered) {
            return virtual
                    ? reserved == lineReserved
                            && delivered == lineDelivered
                            && (keys == 0 || (firstSku.equals(sku) && lastSku.equals(sku)))
                    : keys == 0;
        }
    }

    private record Pool(long undelivered, long reserved) {}

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.windows("order_line", "id", WINDOW, (from, to) -> window(shop, from, to));
        none(shop, STRAYS, "is neither free nor somebody's");
        none(shop, TWINS, "is in its pool twice");
        comparePools(shop);
        return List.of(units.check(), lines.check(), pools.check());
    }

    private void window(Snapshot shop, long from, long to) throws SQLException {
        var given = new HashMap<Long, Given>();
        shop.each(KEYS, row -> given.put(row.number(1), Given.of(row)), from, to);
        shop.each(
                LINES,
                row -> {
                    long id = row.number(1);
                    var keys = given.getOrDefault(id, Given.NONE);
                    boolean fits =
                            keys.fits(
                                    row.text(2),
                                    row.text(3).equals("VIRTUAL"),
                                    row.number(4),
                                    row.number(5));
                    lines.expect(fits, () -> "line " + id + " has " + keys);
                    units.expect(keys.isNumberedThrough(), () -> "line " + id + " has " + keys);
                },
                from,
                to);
    }

    private void none(Snapshot shop, String sql, String words) throws SQLException {
        shop.each(
                sql,
                row -> {
                    long first = row.number(2);
                    units.expect(row.number(1) == 0, () -> "key " + first + " " + words);
                });
    }

    private void comparePools(Snapshot shop) throws SQLException {
        var stock = pools(shop, STOCK);
        var counted = pools(shop, POOLS);
        var empty = new Pool(0, 0);
        counted.keySet().forEach(sku -> stock.putIfAbsent(sku, empty));
        stock.forEach(
                (sku, kept) -> {
                    var pool = counted.getOrDefault(sku, empty);
                    pools.expect(pool.equals(kept), () -> sku + ": " + kept + " in stock, " + pool);
                });
    }

    private static Map<String, Pool> pools(Snapshot shop, String sql) throws SQLException {
        var found = new HashMap<String, Pool>();
        shop.each(sql, row -> found.put(row.text(1), new Pool(row.number(2), row.number(3))));
        return found;
    }
}
