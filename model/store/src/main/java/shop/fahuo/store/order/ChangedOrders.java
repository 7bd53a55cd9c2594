package shop.fahuo.store.order;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.stock.Reservations;
import shop.fahuo.store.waybill.Unpacking;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// Takes what a channel changed about an order Fahuo already has.
///
/// Before anything has left, the order becomes what the channel says and is decided anew; what
/// people had released or approved was about other content and does not count any more. Afterwards
/// it is a trouble, and so is a change of what was given back: nobody knows whether the channel has
/// taken it into account.
final class ChangedOrders {

    private static final String UPDATE =
            "update orders set placed_at = ?, paid_at = ?, ship_by = ?, buyer_id = ?, buyer_nick ="
                + " ?, goods_fen = ?, discount_fen = ?, freight_fen = ?, total_fen = ?, pay_method"
                + " = ?, pay_reference = ?, distributor = ?, sealed = ?, phone_mark = ?,"
                + " phone_tail_mark = ?, name_mark = ?, door_mark = ?, device_mark = ?,"
                + " content_hash = ?, ship_after = null where id = ?";

    /// Lists of held orders are in the order in which the orders were placed.
    private static final String MOVE_HOLDS =
            "update order_hold set order_placed_at = ? where order_id = ?";

    private static final String GIVEN_BACK =
            "select distinct l.position from refund_line l join refund r on r.id = l.refund_id"
                    + " where r.order_id = ? and r.state not in ('DECLINED', 'DROPPED')";
    private static final String CARRY =
            "update order_line set refunded = ?, withdrawn = ? where order_id = ? and position = ?";
    private static final String SEEN = "update orders set content_hash = ? where id = ?";

    private static final String DELETE_LINES = "delete from order_line where order_id = ?";

    private final Tx tx;
    private final OrderLoader loader;
    private final Actor actor;
    private final Duration leavesWithin;

    /// @param leavesWithin see [Prepared#shipBy]
    ChangedOrders(Tx tx, OrderLoader loader, Actor actor, Duration leavesWithin) {
        this.tx = tx;
        this.actor = actor;
        this.loader = loader;
        this.leavesWithin = leavesWithin;
    }

    Intake.Taken take(Intake.Known known, Prepared changed) throws SQLException {
        var stored = loader.lock(tx, known.id()).orElseThrow();
        if (!stored.phase().isOpen()) {
            return askPerson(stored, changed);
        }
        boolean fits = fitsWhatWasGivenBack(stored, changed.order());
        if (!fits && !changed.order().closed()) {
            return stop(stored, changed);
        }
        unpack(stored);
        Reservations.release(tx, stored.id(), Wants.reserved(stored));
        Holds.releaseOfRules(tx, stored.id());
        Holds.unwaive(tx, stored.id());
        if (changed.order().closed()) {
            Holds.releaseAll(tx, stored.id(), actor);
        }
        if (fits) {
            rewrite(stored.id(), changed);
            carry(stored);
        } else {
            tx.update(SEEN, changed.contentHash().bytes(), stored.id().value());
        }
        restart(stored, changed);
        return Intake.Taken.UPDATED;
    }

    private void unpack(StoredOrder stored) throws SQLException {
        if (stored.hasGoods()) {
            Unpacking.ofOrder(tx, stored.id(), actor);
        }
    }

    private boolean fitsWhatWasGivenBack(StoredOrder stored, Order changed) throws SQLException {
        return tx.query(GIVEN_BACK, row -> row.whole(1), stored.id().value()).stream()
                .allMatch(
                        position ->
                                position <= changed.lines().size()
                                        && isSame(
                                                changed.lines().get(position - 1),
                                                stored.lines().get(position - 1).line()));
    }

    private static boolean isSame(OrderLine one, OrderLine other) {
        return one.sku().equals(other.sku())
                && one.quantity().equals(other.quantity())
                && one.unitPrice().equals(other.unitPrice());
    }

    /// What the shop knows stays, and does not ship before a person has said so.
    private Intake.Taken stop(StoredOrder stored, Prepared changed) throws SQLException {
        var cause = TroubleCause.CHANGED_AFTER_REFUND;
        var content = changed.contentHash().hex();
        if (!Troubles.raiseOnce(tx, stored.id(), cause, content, actor)) {
            return Intake.Taken.UNCHANGED;
        }
        Holds.put(tx, stored.id(), Hold.open(HoldReason.OTHER), actor, "");
        return Intake.Taken.TROUBLE;
    }

    private void carry(StoredOrder stored) throws SQLException {
        for (int i = 0; i < stored.lines().size(); i++) {
            var line = stored.lines().get(i);
            if (line.refunded() > 0) {
                tx.update(CARRY, line.refunded(), line.withdrawn(), stored.id().value(), i + 1);
            }
        }
    }

    private Intake.Taken askPerson(StoredOrder stored, Prepared changed) throws SQLException {
        var cause =
                changed.order().closed()
                        ? TroubleCause.CLOSED_AFTER_SHIPPING
                        : TroubleCause.CHANGED_AFTER_SHIPPING;
        var content = changed.contentHash().hex();
        return Troubles.raiseOnce(tx, stored.id(), cause, content, actor)
                ? Intake.Taken.TROUBLE
                : Intake.Taken.UNCHANGED;
    }

    private void rewrite(OrderId id, Prepared changed) throws SQLException {
        Order order = changed.order();
        var amount = order.amount();
        var marks = changed.marks();
        tx.update(
                UPDATE,
                order.placed(),
                order.paid().orElse(null),
                changed.shipBy(leavesWithin).orElse(null),
                order.buyer().id(),
                order.buyer().nick(),
                amount.goods().value(),
                amount.discount().value(),
                amount.freight().value(),
                amount.total().value(),
                order.payment().method(),
                order.payment().reference(),
                order.distributor(),
                changed.sealed(),
                marks.phone(),
                marks.phoneTail(),
                marks.name(),
                marks.door(),
                marks.device(),
                changed.contentHash().bytes(),
                id.value());
        tx.update(MOVE_HOLDS, order.placed(), id.value());
        tx.update(DELETE_LINES, id.value());
        tx.batch(NewOrders.LINE, NewOrders.lines(tx, id.value(), order.lines()));
        tx.event(id.value(), actor, "changed", Map.of());
    }

    private void restart(StoredOrder stored, Prepared changed) throws SQLException {
        if (stored.phase() == changed.phase()) {
            Moves.changed(tx, stored.id());
            Moves.wake(tx, stored.id(), changed.workAt());
        } else {
            Moves.move(
                    tx,
                    stored.id(),
                    stored.phase(),
                    changed.phase(),
                    actor,
                    changed.workAt(),
                    Map.of());
        }
    }
}
