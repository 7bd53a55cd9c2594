package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.ShipmentRequest;
import shop.fahuo.core.tariff.Policy;
import shop.fahuo.core.tariff.Wishes;

import java.time.Duration;

/// What a last look says, right before a courier is called about a waybill.
public sealed interface WaybillCall {

    /// Choose by whom it goes; nobody was asked for it yet.
    ///
    /// @param request what would be booked as it is planned
    record Choose(ShipmentRequest request, Wishes wishes, Policy policy) implements WaybillCall {}

    /// Ask for it.
    record Ask(ShipmentRequest request) implements WaybillCall {}

    /// Ask about it.
    ///
    /// @param again when the courier knows none, ask for it, under the same reference
    record Query(ShipmentRequest request, boolean again) implements WaybillCall {}

    /// Have it taken back.
    ///
    /// @param number the courier's number
    /// @param order the courier's own number of the order behind it; may be empty
    record TakeBack(String reference, String number, String order) implements WaybillCall {}

    /// Not now: an order is held, or the red switch is on.
    record Wait(Duration time) implements WaybillCall {}

    /// Not ever: nobody wants it any more.
    record Over() implements WaybillCall {}

    /// Somebody else has claimed the task since.
    record Lost() implements WaybillCall {}
}
