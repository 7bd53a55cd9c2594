package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.task.TroubleCause;

import java.time.Instant;
import java.util.Optional;

/// A waybill's track as a transaction works on it.
///
/// @param order the first of the parcel's, which has its troubles
/// @param delivered when its receiver first had it, by all that was ever heard
/// @param trouble what it is in; empty for none
/// @param troubleId the row that says so; 0 for none
/// @param isAlive whether the waybill has not been taken back
/// @param isOpen whether the parcel is still in the shop, as far as anybody here knows
/// @param left when the parcel left the shop
record StoredTrack(
        ParcelId parcel,
        int generation,
        OrderId order,
        Courier courier,
        WaybillNumber number,
        Instant booked,
        Track track,
        Optional<Instant> delivered,
        Optional<TroubleCause> trouble,
        long troubleId,
        boolean isAlive,
        boolean isOpen,
        Optional<Instant> left) {}
