package shop.fahuo.console.parcel;

import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.parcel.WaybillRecord;

import java.util.List;
import java.util.Optional;

/// What a person can do about parcels.
public enum ParcelAct {
    /// Have the courier give it a number.
    BOOK,
    LEAVE,
    /// Have the courier take its number back.
    CANCEL,
    /// Pack what is in several of them into the first.
    MERGE,
    SPLIT,
    /// Say by whom it goes.
    ROUTE,
    DISSOLVE,
    /// Note the number found at the courier, where nobody else can ask.
    ENTER,
    /// Book again what the courier's branch says it does not have.
    ANEW;

    /// Whether it could be done to a parcel; the store looks again.
    boolean fits(ParcelRow row) {
        var booking = row.waybill().map(WaybillRecord::state);
        boolean alive = booking.filter(WaybillState::isAlive).isPresent();
        boolean open = row.state() == ParcelState.OPEN;
        return switch (this) {
            case BOOK, MERGE, ROUTE -> open && !alive;
            case SPLIT -> open && !alive && row.units() > 1;
            case DISSOLVE -> open;
            case LEAVE -> open && booking.equals(Optional.of(WaybillState.BOOKED));
            case CANCEL ->
                    row.state() != ParcelState.LEFT
                            && booking.filter(
                                            state ->
                                                    state == WaybillState.BOOKED
                                                            || state == WaybillState.ASKED)
                                    .isPresent();
            case ENTER, ANEW ->
                    open && row.trouble() && booking.equals(Optional.of(WaybillState.ASKED));
        };
    }

    /// Of the selected ones those it could be done to; none when it takes more of them, or fewer.
    List<ParcelRow> fitting(List<ParcelRow> selected) {
        var fitting = selected.stream().filter(this::fits).toList();
        return switch (this) {
            case MERGE -> fitting.size() > 1 ? fitting : List.of();
            case SPLIT, ENTER, ROUTE -> selected.size() == 1 ? fitting : List.of();
            case BOOK, LEAVE, CANCEL, DISSOLVE, ANEW -> fitting;
        };
    }
}
