package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;

import java.time.Instant;
import java.util.Optional;

/// A parcel as a list shows it.
///
/// @param order the first of its orders
/// @param ordinal which of that order's parcels it is, from 1
/// @param orders how many orders have something in it; none once it is taken apart
/// @param units how many things are in it
/// @param weight from the catalogue; zero when nobody knows
/// @param carriage by whom it goes
/// @param waybill the newest; empty when it was never booked
/// @param trouble whether one is open on its first order
public record ParcelRow(
        ParcelId id,
        ParcelState state,
        OrderId order,
        OrderKey key,
        int ordinal,
        int orders,
        int units,
        Grams weight,
        int pieces,
        Carriage carriage,
        Optional<WaybillRecord> waybill,
        Instant made,
        boolean trouble) {}
