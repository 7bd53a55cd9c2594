package shop.fahuo.core.task;

import static shop.fahuo.core.task.TroubleClass.NOT_DONE;
import static shop.fahuo.core.task.TroubleClass.UNCONFIRMED;
import static shop.fahuo.core.task.TroubleClass.UNTOLD;

/// What has happened outside of an order in trouble, and what has not. Each is a sentence in the
/// console's bundle.
public enum Outside {
    KEYS_NOT_GIVEN(NOT_DONE),
    KEYS_MAYBE_GIVEN(UNCONFIRMED),
    BUYER_NOT_TOLD(UNTOLD),
    BUYER_MAYBE_TOLD(UNTOLD),
    SHIPMENT_NOT_REPORTED(UNTOLD),
    SHIPMENT_MAYBE_REPORTED(UNTOLD),
    /// The provider has not said whether the money is there.
    PAYMENT_NOT_PROVED(NOT_DONE),
    NOT_BOOKED(NOT_DONE),
    MAYBE_BOOKED(UNCONFIRMED),
    /// There is a waybill by which the courier will not carry.
    BOOKED_AND_PARKED(UNCONFIRMED),
    WAYBILL_STANDS(NOT_DONE),
    WAYBILL_MAYBE_STANDS(UNCONFIRMED),
    NOT_REFUNDED(NOT_DONE),
    MAYBE_REFUNDED(UNCONFIRMED),
    NOT_PAID_OUT(NOT_DONE),
    MAYBE_PAID_OUT(UNCONFIRMED),
    /// The parcel has left; whether it arrives nobody knows.
    ON_ITS_WAY(UNCONFIRMED),
    /// The parcel has left, and the buyer will not get it.
    NOT_ARRIVING(NOT_DONE),
    SHIPPED_AND_CHANGED(UNTOLD),
    SHIPPED_AND_CLOSED(UNTOLD),
    /// Nothing of what the channel changed has left.
    STOPPED(NOT_DONE),
    /// Somebody was promoted by an order that came back.
    PROMOTED(UNCONFIRMED),
    /// The task got through after the trouble was raised.
    THROUGH(UNCONFIRMED);

    private final TroubleClass troubleClass;

    Outside(TroubleClass troubleClass) {
        this.troubleClass = troubleClass;
    }

    public TroubleClass troubleClass() {
        return troubleClass;
    }
}
