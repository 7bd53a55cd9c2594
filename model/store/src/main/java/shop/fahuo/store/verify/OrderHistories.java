package shop.fahuo.store.verify;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every order went only where the table of moves lets it go, is where its events say, is held for
/// what its events say, and never began to ship while a hold stood.
final class OrderHistories implements Invariant {

    private static final int WINDOW = 40_000;

    private static final String ORDERS = "select id, phase from orders where id >= ? and id < ?";
    private static final String EVENTS =
            "select order_id, what, detail from event where order_id >= ? and order_id < ? order by"
                    + " order_id, sequence";
    private static final String HOLDS =
            "select h.order_id, h.reason, case when h.order_placed_at = o.placed_at then 1 else 0"
                + " end from order_hold h join orders o on o.id = h.order_id where h.order_id >= ?"
                + " and h.order_id < ? and h.released_at is null";

    private final Tally legal = new Tally("phases-legal");
    private final Tally told = new Tally("phases-told");
    private final Tally holdsTold = new Tally("holds-told");
    private final Tally listed = new Tally("holds-listed");
    private final Tally respected = new Tally("holds-respected");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.windows("orders", "id", WINDOW, (from, to) -> window(shop, from, to));
        return List.of(
                legal.check(), told.check(), holdsTold.check(), listed.check(), respected.check());
    }

    private void window(Snapshot shop, long from, long to) throws SQLException {
        var histories = histories(shop, from, to);
        var standing = standing(shop, from, to);
        shop.each(
                ORDERS,
                row -> {
                    long id = row.number(1);
                    var phase = row.text(2);
                    var history = histories.getOrDefault(id, new OrderHistory());
                    judge(id, phase, history, standing.getOrDefault(id, Set.of()));
                },
                from,
                to);
    }

    private void judge(long id, String phase, OrderHistory history, Set<HoldReason> standing) {
        var order = "order " + id + " ";
        legal.expect(
                history.illegalMove().isEmpty(), () -> order + history.illegalMove().orElse(""));
        var last = history.phase().map(Enum::name).orElse("nowhere");
        told.expect(phase.equals(last), () -> order + "is " + phase + ", its events say " + last);
        holdsTold.expect(
                standing.equals(history.holds()),
                () -> order + "is held for " + standing + ", its events say " + history.holds());
        respected.expect(
                history.disrespectedHold().isEmpty(),
                () -> order + history.disrespectedHold().orElse(""));
    }

    private static Map<Long, OrderHistory> histories(Snapshot shop, long from, long to)
            throws SQLException {
        var histories = new HashMap<Long, OrderHistory>();
        shop.each(
                EVENTS,
                row ->
                        histories
                                .computeIfAbsent(row.number(1), id -> new OrderHistory())
                                .next(row.text(2), row.text(3)),
                from,
                to);
        return histories;
    }

    private Map<Long, Set<HoldReason>> standing(Snapshot shop, long from, long to)
            throws SQLException {
        var standing = new HashMap<Long, Set<HoldReason>>();
        shop.each(
                HOLDS,
                row -> {
                    long id = row.number(1);
                    standing.computeIfAbsent(id, order -> EnumSet.noneOf(HoldReason.class))
                            .add(row.name(2, HoldReason.class));
                    listed.expect(
                            row.whole(3) == 1, () -> "order " + id + " is held out of its place");
                },
                from,
                to);
        return standing;
    }
}
