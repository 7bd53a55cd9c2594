package shop.fahuo.core.pack;

import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Optional;

/// What a scanned text is, in the whole shop.
public sealed interface Meaning {

    /// One parcel: by its waybill, the shop's reference, its own number, or an order that has one.
    record Parcel(ParcelId id) implements Meaning {}

    /// An order with several parcels to be packed: one of their own labels has to be scanned.
    record Parcels(List<ParcelId> ids) implements Meaning {

        public Parcels {
            ids = List.copyOf(ids);
        }
    }

    /// An order of which nothing is to be packed.
    record EmptyOrder() implements Meaning {}

    /// A thing the shop sells.
    record Goods(SkuCode sku, String name) implements Meaning {}

    record Nothing() implements Meaning {}

    /// The clearer word goes first: no courier's number or reference is ever another thing's, an
    /// order's number may look like a barcode, and Fahuo's own number of a parcel like anything.
    ///
    /// @param byLabel whose waybill or reference it is
    /// @param byOrder the open parcels of the orders of that number; empty when there is no order
    /// @param goods what is sold under that barcode or code
    /// @param byNumber the parcel of that number
    static Meaning of(
            Optional<ParcelId> byLabel,
            Optional<List<ParcelId>> byOrder,
            Optional<Goods> goods,
            Optional<ParcelId> byNumber) {
        return byLabel.<Meaning>map(Parcel::new)
                .or(() -> byOrder.map(Meaning::ofOrder))
                .or(() -> goods)
                .or(() -> byNumber.map(Parcel::new))
                .orElseGet(Nothing::new);
    }

    private static Meaning ofOrder(List<ParcelId> parcels) {
        return switch (parcels.size()) {
            case 0 -> new EmptyOrder();
            case 1 -> new Parcel(parcels.getFirst());
            default -> new Parcels(parcels);
        };
    }
}
