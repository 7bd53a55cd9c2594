package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.erasure.Erasures;
import shop.fahuo.store.erasure.Traces;

import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/// Of an order whose personal data was erased nothing is left anywhere, and its history says who
/// erased it.
final class ErasedOrders implements Invariant {

    private static final String ERASED =
            "select order_id, made_at from erasure where state = 'ERASED' order by order_id";
    private static final String TOLD =
            "select distinct order_id from event where what = '" + Erasures.ERASED + "'";

    private final Tally tally = new Tally("erased");

    private record Erased(long order, Instant at) {}

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var told = new HashSet<>(shop.list(TOLD, row -> row.number(1)));
        for (var one : shop.list(ERASED, row -> new Erased(row.number(1), row.instant(2)))) {
            var left = Traces.of(shop::list, one.order()).left(shop::list, one.at());
            boolean isTold = told.remove(one.order());
            tally.expect(
                    isTold && left.isEmpty(),
                    () ->
                            "order "
                                    + one.order()
                                    + (isTold
                                            ? " was erased, and something is left in "
                                                    + String.join(", ", left.keySet())
                                            : " is called erased, and its history does not say"
                                                    + " so"));
        }
        told.forEach(
                order ->
                        tally.expect(
                                false, () -> "order " + order + " was erased, and is not now"));
        return List.of(tally.check());
    }
}
