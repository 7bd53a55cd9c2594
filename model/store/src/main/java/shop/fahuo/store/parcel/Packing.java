package shop.fahuo.store.parcel;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.setting.ShippingDesk;
import shop.fahuo.store.vault.Vault;

/// Boxes and the waybills that are booked for them.
///
/// @param list looks at parcels
/// @param desk what people put into which
/// @param waybills what people do about their waybills
/// @param tasks what the worker does about their waybills
/// @param auto packs what ships by itself
/// @param loader locks parcels for whoever writes more than parcels
public record Packing(
        ParcelList list,
        ParcelDesk desk,
        WaybillDesk waybills,
        WaybillTasks tasks,
        AutoParcels auto,
        ParcelLoader loader) {

    public static Packing of(
            Database database,
            OrderLoader orders,
            ShippingDesk settings,
            Vault vault,
            Jitter jitter) {
        var loader = new ParcelLoader(orders);
        var booking = new Booking(settings, vault);
        return new Packing(
                new ParcelList(database, vault),
                new ParcelDesk(database, orders, loader, booking),
                new WaybillDesk(database, loader, booking),
                new WaybillTasks(database, loader, booking, jitter),
                new AutoParcels(loader, booking),
                loader);
    }
}
