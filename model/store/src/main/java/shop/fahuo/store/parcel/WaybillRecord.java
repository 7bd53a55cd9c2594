package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.parcel.WaybillState;

import java.time.Instant;
import java.util.Optional;

/// One booking of a parcel.
///
/// @param generation from 1; each time it is booked anew it is one more
/// @param reference what the courier knows it by
/// @param waybill as the courier made it; empty until it has
/// @param ended when it was refused, given up or taken back
/// @param words what stands in its way, in the courier's words
public record WaybillRecord(
        int generation,
        ShipmentReference reference,
        Courier courier,
        String account,
        WaybillState state,
        Optional<Waybill> waybill,
        Instant asked,
        Optional<Instant> booked,
        Optional<Instant> ended,
        String words) {

    /// The number, or nothing to show.
    public String number() {
        return waybill.map(made -> made.number().value()).orElse("");
    }
}
