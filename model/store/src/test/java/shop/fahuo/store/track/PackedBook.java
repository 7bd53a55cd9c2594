package shop.fahuo.store.track;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.parcel.PackedShop;
import shop.fahuo.store.parcel.WaybillTold;

/// What the courier says of waybills.
final class PackedBook {

    private PackedBook() {}

    static void book(TrackedShop shop, ParcelId id, String waybill) {
        PackedShop.done(shop.packed().waybills().book(id, TestShop.LEI).join());
        var _ = shop.packed().told(new WaybillTold.Booked(PackedShop.waybill(waybill)));
    }

    static void takeBack(TrackedShop shop, ParcelId id) {
        PackedShop.done(shop.packed().waybills().cancel(id, TestShop.LEI).join());
        var _ = shop.packed().told(new WaybillTold.TakenBack(""));
    }
}
