package shop.fahuo.store.payment.refund;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.commission.Accruals;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.RefundReader;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.StoredOrder.StoredLine;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.stock.Reservations;
import shop.fahuo.store.waybill.Unpacking;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What going back of money does to its order: what has not left never will, what has left may come
/// back to stock, and the order goes on with the rest or ends.
public final class GivenBack {

    private static final String BACK = "update order_line set refunded = refunded + ? where id = ?";

    /// Tasks that hand keys over; of those in the middle of a call nobody knows whether the buyer
    /// has the keys.
    private static final String HAND_OVER =
            "select idempotency_key, state from task where order_id = ? and kind = 'DELIVER_KEYS'"
                    + " and state <> 'DONE'";

    private static final Set<TaskState> MAY_HAVE_HAPPENED =
            Set.of(TaskState.CLAIMED, TaskState.UNKNOWN);

    private record HandOver(String key, TaskState state) {}

    private GivenBack() {}

    /// Books what went back with a refund, and moves the order on.
    static void book(Tx tx, OrderLoader loader, StoredOrder order, RefundRecord refund, Actor actor)
            throws SQLException {
        if (refund.lines().stream().anyMatch(back -> isPromised(order, back))) {
            Unpacking.ofOrder(tx, order.id(), actor);
        }
        var handOver = handOver(tx, order.id());
        boolean inFlight =
                handOver.filter(task -> MAY_HAVE_HAPPENED.contains(task.state())).isPresent();
        for (var back : refund.lines()) {
            var line = order.lines().get(back.position() - 1);
            tx.update(BACK, back.units(), line.id().value());
            // What has not left of a line goes back before what has.
            int kept =
                    line.delivered() > 0 ? Math.min(line.reserved(), back.units()) : back.units();
            int left = back.units() - kept;
            if (left > 0 && refund.restock() && line.line().kind() == SkuKind.PHYSICAL) {
                Reservations.takeBack(tx, order.id(), Wants.want(line, left));
            }
            if (kept > 0 && !isLeaving(order, line, inFlight)) {
                Reservations.withdraw(tx, order.id(), Wants.want(line, line.reserved()), kept);
            }
        }
        var after = loader.lock(tx, order.id()).orElseThrow();
        if (handOver.isPresent() && Wants.reserved(after, SkuKind.VIRTUAL).isEmpty()) {
            TaskRows.giveUp(tx, handOver.get().key(), actor);
        }
        Accruals.returned(tx, order.id(), refund.id(), actor);
        Troubles.questionPromotion(tx, order.id(), actor);
        goOn(tx, after, actor);
    }

    private static Optional<HandOver> handOver(Tx tx, OrderId order) throws SQLException {
        return tx.first(
                HAND_OVER,
                row -> new HandOver(row.text(1), row.name(2, TaskState.class)),
                order.value());
    }

    /// Whether goods go back that may be in a box.
    private static boolean isPromised(StoredOrder order, RefundRecord.Line back) {
        var line = order.lines().get(back.position() - 1);
        return line.line().kind() == SkuKind.PHYSICAL && line.reserved() > 0;
    }

    private static boolean isLeaving(StoredOrder order, StoredLine line, boolean inFlight) {
        return inFlight && order.phase() == Phase.SHIPPING && line.line().kind() == SkuKind.VIRTUAL;
    }

    /// Ends an order of which nothing is left, and lets any other ship what is.
    public static void goOn(Tx tx, StoredOrder order, Actor actor) throws SQLException {
        var to = end(order);
        if (to.isPresent()) {
            Holds.releaseAll(tx, order.id(), actor);
            Moves.move(tx, order.id(), order.phase(), to.get(), actor, Optional.empty(), Map.of());
        } else {
            hold(tx, order, actor);
        }
    }

    private static Optional<Phase> end(StoredOrder order) {
        if (!Wants.reserved(order).isEmpty()) {
            return Optional.empty();
        }
        if (order.isRefunded()) {
            // What its channel calls unpaid was never an order.
            return order.phase() == Phase.UNPAID
                    ? Optional.of(Phase.CANCELLED)
                    : Optional.of(Phase.REFUNDED).filter(order.phase().next()::contains);
        }
        return order.phase() == Phase.SHIPPING ? Optional.of(Phase.SHIPPED) : Optional.empty();
    }

    /// Has nothing leave while money is going back, and no longer.
    static void hold(Tx tx, StoredOrder order, Actor actor) throws SQLException {
        var holds = Holds.standing(tx, order.id());
        boolean stands = holds.stream().anyMatch(hold -> hold.hold().reason() == HoldReason.REFUND);
        boolean must = canBeStopped(order) && isGoingBack(tx, order.id());
        if (must && !stands) {
            Holds.put(tx, order.id(), Hold.open(HoldReason.REFUND), actor, "");
            Moves.changed(tx, order.id());
        } else if (!must && stands) {
            Holds.releaseReason(tx, order.id(), HoldReason.REFUND, actor);
            Moves.changed(tx, order.id());
        }
        boolean due = order.phase() == Phase.PAID || order.phase() == Phase.READY;
        if (due) {
            Moves.wake(tx, order.id(), Optional.of(tx.now()));
        }
    }

    /// Nothing has left, or a parcel has still to.
    private static boolean canBeStopped(StoredOrder order) {
        return order.phase().isOpen()
                || (order.phase() == Phase.SHIPPING
                        && !Wants.reserved(order, SkuKind.PHYSICAL).isEmpty());
    }

    private static boolean isGoingBack(Tx tx, OrderId order) {
        return RefundReader.of(tx.sql(), order).stream()
                .anyMatch(refund -> refund.state().isOpen());
    }
}
