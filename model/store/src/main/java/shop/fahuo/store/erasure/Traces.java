package shop.fahuo.store.erasure;

import shop.fahuo.store.commission.Source;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.erasure.Place.By;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that says who bought one order, wherever it lies.
public final class Traces {

    private static final String PARCELS =
            "select parcel_id from parcel_line where order_id = ? union select id from parcel where"
                    + " order_id = ?";
    private static final String WAYBILLS =
            "select courier, number from waybill where parcel_id = ? and number is not null";
    private static final String FORGET = "delete from event_words where order_id = ?";
    private static final String WORDS = "select count(*) from event_words where order_id = ?";

    /// Why an order was erased is told by the event that tells that it was.
    private static final String BUT_WHY =
            " and sequence not in (select sequence from event where order_id = ? and what = '"
                    + Erasures.ERASED
                    + "')";

    private final long order;
    private final Map<By, List<List<Object>>> keys;

    private Traces(long order, Map<By, List<List<Object>>> keys) {
        this.order = order;
        this.keys = keys;
    }

    public static Traces of(Source shop, long order) throws SQLException {
        var parcels = shop.rows(PARCELS, row -> List.<Object>of(row.number(1)), order, order);
        var waybills = new ArrayList<List<Object>>();
        for (var parcel : parcels) {
            waybills.addAll(
                    shop.rows(
                            WAYBILLS,
                            row -> List.<Object>of(row.text(1), row.text(2)),
                            parcel.toArray()));
        }
        return new Traces(
                order,
                Map.of(
                        By.ORDER,
                        List.of(List.<Object>of(order)),
                        By.PARCEL,
                        parcels,
                        By.WAYBILL,
                        waybills));
    }

    /// How many rows have something of it, by table; none that has nothing.
    ///
    /// @param until what was written later does not count
    public Map<String, Long> left(Source shop, Instant until) throws SQLException {
        var left = new TreeMap<String, Long>();
        for (var place : Place.ALL) {
            for (var key : keys(place)) {
                var values =
                        place.since().isEmpty()
                                ? key.toArray()
                                : Stream.concat(key.stream(), Stream.of(until)).toArray();
                add(left, place.table(), number(shop, place.count(), values));
            }
        }
        return left;
    }

    /// [#left] with the words of its history.
    Map<String, Long> all(Source shop, Instant until) throws SQLException {
        var all = left(shop, until);
        add(all, "event_words", number(shop, WORDS + BUT_WHY, order, order));
        return all;
    }

    void erase(Tx tx) throws SQLException {
        for (var place : Place.ALL) {
            erase(tx, place);
        }
        tx.update(FORGET + BUT_WHY, order, order);
    }

    /// Nobody finds it any more, or compares others with it, and no label lies about.
    void restrict(Tx tx) throws SQLException {
        erase(tx, Place.MARKS);
        erase(tx, Place.LABELS);
    }

    private void erase(Tx tx, Place place) throws SQLException {
        for (var key : keys(place)) {
            tx.update(place.erase(), key.toArray());
        }
    }

    private List<List<Object>> keys(Place place) {
        return keys.getOrDefault(place.by(), List.of());
    }

    private static long number(Source shop, String sql, Object... values) throws SQLException {
        return shop.rows(sql, row -> row.number(1), values).getFirst();
    }

    private static void add(Map<String, Long> left, String table, long rows) {
        if (rows > 0) {
            left.merge(table, rows, Long::sum);
        }
    }
}
