package shop.fahuo.store.order;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts holds on orders and takes them away. A reason stands at most once on an order.
public final class Holds {

    private static final String STANDING =
            "select id, reason, until_at, placed_by from order_hold"
                    + " where order_id = ? and released_at is null order by id";
    private static final String WAIVED =
            "select distinct reason from order_hold where order_id = ? and waived";
    private static final String PUT =
            "insert into order_hold (id, order_id, reason, placed_at, placed_by, until_at, note,"
                + " released_at, released_by, waived, order_placed_at) values (?, ?, ?, ?, ?, ?, ?,"
                + " null, null, false, (select placed_at from orders where id = ?))";
    private static final String EXTEND = "update order_hold set until_at = ? where id = ?";
    private static final String RELEASE =
            "update order_hold set released_at = ?, released_by = ?, waived = ? where id = ?";
    private static final String UNWAIVE =
            "update order_hold set waived = false where order_id = ? and waived";

    /// A hold that stands.
    public record Standing(long id, Hold hold, String placedBy) {

        /// No person put it up: it goes when the next decision does not ask for it.
        public boolean isByShop() {
            return placedBy.equals(new Actor.Rules().text())
                    || placedBy.equals(new Actor.Worker().text());
        }

        boolean hasEnded(Instant now) {
            return hold.until().filter(until -> !until.isAfter(now)).isPresent();
        }
    }

    private Holds() {}

    public static List<Standing> standing(Tx tx, OrderId id) throws SQLException {
        return tx.query(
                STANDING,
                row ->
                        new Standing(
                                row.number(1),
                                new Hold(row.name(2, HoldReason.class), row.optionalInstant(3)),
                                row.text(4)),
                id.value());
    }

    /// Reasons that a person has released on this order.
    public static Set<HoldReason> waived(Tx tx, OrderId id) throws SQLException {
        var waived = EnumSet.noneOf(HoldReason.class);
        waived.addAll(tx.query(WAIVED, row -> row.name(1, HoldReason.class), id.value()));
        return waived;
    }

    /// Puts a hold up, or changes the end of the one that stands for the same reason.
    public static void put(Tx tx, OrderId id, Hold hold, Actor actor, String note)
            throws SQLException {
        var same =
                standing(tx, id).stream()
                        .filter(standing -> standing.hold().reason() == hold.reason())
                        .findFirst();
        var until = hold.until().orElse(null);
        if (same.isPresent()) {
            if (!same.get().hold().equals(hold)) {
                tx.update(EXTEND, until, same.get().id());
            }
            return;
        }
        tx.update(
                PUT,
                tx.nextId(),
                id.value(),
                hold.reason().name(),
                tx.now(),
                actor.text(),
                until,
                note,
                id.value());
        tx.event(
                id.value(),
                actor,
                "hold." + hold.reason().name(),
                note.isEmpty() ? Map.of() : Map.of("note", note));
    }

    /// @param waive a person says so: rules may not put it up again
    public static void release(Tx tx, OrderId id, Standing hold, Actor actor, boolean waive)
            throws SQLException {
        tx.update(RELEASE, tx.now(), actor.text(), waive, hold.id());
        tx.event(id.value(), actor, "released." + hold.hold().reason().name(), Map.of());
    }

    /// Takes away what the rules put up: the order is not what they spoke about any more.
    static void releaseOfRules(Tx tx, OrderId id) throws SQLException {
        replaceOfRules(tx, id, standing(tx, id), List.of());
    }

    /// Makes the holds of rules on an order those of its newest decision; one that stays is not
    /// touched.
    ///
    /// @param standing what stands on it now
    public static void replaceOfRules(Tx tx, OrderId id, List<Standing> standing, List<Hold> wanted)
            throws SQLException {
        var reasons = wanted.stream().map(Hold::reason).toList();
        for (var hold : standing) {
            if (hold.isByShop() && !reasons.contains(hold.hold().reason())) {
                release(tx, id, hold, new Actor.Rules(), false);
            }
        }
        for (var hold : wanted) {
            put(tx, id, hold, new Actor.Rules(), "");
        }
    }

    /// Takes away what was dated and is over.
    ///
    /// @return what still stands
    public static List<Standing> releaseEnded(Tx tx, OrderId id) throws SQLException {
        var left = new ArrayList<Standing>();
        for (var hold : standing(tx, id)) {
            if (hold.hasEnded(tx.now())) {
                release(tx, id, hold, new Actor.Worker(), false);
            } else {
                left.add(hold);
            }
        }
        return left;
    }

    /// Takes away the holds for one reason.
    public static void releaseReason(Tx tx, OrderId id, HoldReason reason, Actor actor)
            throws SQLException {
        for (var hold : standing(tx, id)) {
            if (hold.hold().reason() == reason) {
                release(tx, id, hold, actor, false);
            }
        }
    }

    /// Takes everything away from an order that has ended.
    public static void releaseAll(Tx tx, OrderId id, Actor actor) throws SQLException {
        for (var hold : standing(tx, id)) {
            release(tx, id, hold, actor, false);
        }
    }

    /// Forgets what people have waived: the order they waived it for has changed.
    static void unwaive(Tx tx, OrderId id) throws SQLException {
        tx.update(UNWAIVE, id.value());
    }

    /// When the first dated hold ends.
    public static Optional<Instant> firstEnd(List<Standing> holds) {
        return holds.stream()
                .flatMap(standing -> standing.hold().until().stream())
                .min(Instant::compareTo);
    }
}
