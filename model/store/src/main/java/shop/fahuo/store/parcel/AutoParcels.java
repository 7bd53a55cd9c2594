package shop.fahuo.store.parcel;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Wants;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;

/// Packs and books what ships by itself, where the shop wants that.
public final class AutoParcels {

    private final ParcelLoader parcels;
    private final Booking booking;

    AutoParcels(ParcelLoader parcels, Booking booking) {
        this.parcels = parcels;
        this.booking = booking;
    }

    /// Of an order that may ship: one parcel for all its goods that are in none, and its waybill.
    /// What waited for the order to be allowed to ship goes on.
    public void pack(Tx tx, StoredOrder order) throws SQLException {
        if (Wants.reserved(order, SkuKind.PHYSICAL).isEmpty()) {
            return;
        }
        TaskRows.hurry(tx, order.id(), TaskKind.BOOK_WAYBILL);
        var settings = booking.settings(tx);
        if (!settings.booksByItself() || !order.order().recipient().isShippable()) {
            return;
        }
        var free = ParcelRows.free(tx, order);
        if (!free.isEmpty()) {
            var carriage = settings.carriage().orElseThrow();
            var worker = new Actor.Worker();
            var id = ParcelRows.add(tx, order.id(), carriage, "", free, worker);
            // Whatever stands in its way is for a person, who finds the parcel unbooked.
            var _ = booking.book(tx, parcels.lock(tx, id).orElseThrow(), worker);
        }
    }
}
