package shop.fahuo.store.ship;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.review.Reviews;
import shop.fahuo.store.waybill.Unpacking;

import java.util.concurrent.CompletableFuture;

/// Notes by hand that the physical goods of an order have left.
public final class Parcels {

    private final Database database;
    private final OrderLoader loader;

    public Parcels(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// All physical lines of the order are in this parcel. Virtual lines that have not begun begin
    /// now.
    public CompletableFuture<Answered> markShipped(
            OrderId id, Parcel parcel, Actor.Person by, String note) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = loader.lock(tx, id);
                            if (found.isEmpty()) {
                                return refused(new Refusal.NoSuchOrder());
                            }
                            var order = found.get();
                            if (order.phase() != Phase.READY && order.phase() != Phase.SHIPPING) {
                                return refused(
                                        Reviews.last(tx, id, Answer.MARK_SHIPPED)
                                                .orElse(new Refusal.WrongPhase(order.phase())));
                            }
                            if (!Holds.standing(tx, id).isEmpty()) {
                                return refused(new Refusal.OnHold());
                            }
                            var window = order.undoEnds(tx.now());
                            if (window.isPresent()) {
                                return refused(new Refusal.InUndoWindow(window.get()));
                            }
                            if (Wants.reserved(order, SkuKind.PHYSICAL).isEmpty()) {
                                return refused(
                                        Reviews.last(tx, id, Answer.MARK_SHIPPED)
                                                .orElse(new Refusal.NothingToShip()));
                            }
                            // Whatever was packed here is not what has left.
                            Unpacking.ofOrder(tx, id, by);
                            Reviews.add(
                                    tx,
                                    id,
                                    Answer.MARK_SHIPPED,
                                    by,
                                    parcel.courier() + " " + parcel.waybill(),
                                    note);
                            var begun =
                                    virtualWaits(order)
                                            ? loader.lock(tx, Shipping.begin(tx, order).id())
                                                    .orElseThrow()
                                            : order;
                            var after =
                                    Shipping.handOver(
                                            tx, begun, SkuKind.PHYSICAL, parcel, by, null);
                            return new Answered.Done(after.phase(), false);
                        });
    }

    private static boolean virtualWaits(StoredOrder order) {
        return order.phase() == Phase.READY && !Wants.reserved(order, SkuKind.VIRTUAL).isEmpty();
    }

    private static Answered refused(Refusal why) {
        return new Answered.Refused(why);
    }
}
