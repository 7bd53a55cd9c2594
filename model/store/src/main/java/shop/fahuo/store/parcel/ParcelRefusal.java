package shop.fahuo.store.parcel;

import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;

import java.time.Instant;

/// Why a person's command about a parcel was not carried out. Nothing changed.
public sealed interface ParcelRefusal {

    record NoSuchOrder() implements ParcelRefusal {}

    record NoSuchParcel() implements ParcelRefusal {}

    /// An order of it is somewhere where nothing leaves.
    record WrongPhase(OrderKey order, Phase phase) implements ParcelRefusal {}

    /// An order of it is held.
    record OnHold(OrderKey order) implements ParcelRefusal {}

    /// The undo window of an order of it is open.
    record InUndoWindow(OrderKey order, Instant end) implements ParcelRefusal {}

    /// The red switch is on.
    record RedSwitchOn() implements ParcelRefusal {}

    /// No goods are promised to the order, or all of them are in parcels.
    record NothingToPack() implements ParcelRefusal {}

    /// Fewer units of a line are there to be taken.
    ///
    /// @param left how many are; 0 for a line that is not there
    record MoreThanLeft(int left) implements ParcelRefusal {}

    /// It has left, or was taken apart.
    record NotOpen(ParcelState state) implements ParcelRefusal {}

    /// It has a waybill, or may have; that must be taken back first.
    record HasWaybill(WaybillState state) implements ParcelRefusal {}

    /// The desk has packed it; it must be opened again first.
    record IsPacked() implements ParcelRefusal {}

    /// It was never booked.
    record NoWaybill() implements ParcelRefusal {}

    /// Its waybill is somewhere where this cannot be done.
    record WrongWaybill(WaybillState state) implements ParcelRefusal {}

    /// The courier is still being asked, or can still be asked.
    record StillAsking() implements ParcelRefusal {}

    /// An open trouble about its waybill must be dealt with first.
    record InTrouble() implements ParcelRefusal {}

    /// Parcels of several buyers or to several doors are not one.
    record NotTogether() implements ParcelRefusal {}

    /// Nothing would be left in it.
    record NothingLeftIn() implements ParcelRefusal {}

    /// The shop has not said by whom parcels go.
    record NoCourier() implements ParcelRefusal {}

    /// The shop has not said who sends.
    record NoSender() implements ParcelRefusal {}

    /// Name, phone or address of an order cannot be shipped to.
    record NoAddress(OrderKey order) implements ParcelRefusal {}

    /// What was typed is no number of a waybill, or another parcel has it.
    record BadNumber() implements ParcelRefusal {}
}
