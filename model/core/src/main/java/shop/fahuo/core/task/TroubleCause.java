package shop.fahuo.core.task;

/// Why a task or an order needs a person. The words and the next steps are in the console's bundle.
public enum TroubleCause {
    /// The other side refused.
    REJECTED,
    /// Tried as often as the policy allows.
    EXHAUSTED,
    /// Unknown for long, and asking did not help.
    UNCONFIRMED,
    /// The channel changed an order that has already shipped.
    CHANGED_AFTER_SHIPPING,
    /// The channel closed an order that has already shipped.
    CLOSED_AFTER_SHIPPING,
    /// The channel changed what an order sells after some of it was given back.
    CHANGED_AFTER_REFUND,
    /// Some of an order went back that made somebody a boss (链动2+1); the words say whom.
    PROMOTION_RETURNED,
    /// The account at the provider does not cover a refund.
    REFUND_NO_BALANCE,
    /// Less is left of the payment than the refund; somebody refunded elsewhere.
    REFUND_TOO_MUCH,
    /// The payment is closed, finished, or too old to be refunded.
    REFUND_TOO_LATE,
    /// The provider has another refund under the same number.
    REFUND_CONFLICT,
    /// The provider accepted a refund and it does not reach the buyer.
    REFUND_ABNORMAL,
    /// The provider ended a refund without giving anything back.
    REFUND_CLOSED,
    /// A courier does not take a parcel as it is; the words name the part to mend.
    WAYBILL_REFUSED,
    /// The reference of a booking is taken at the courier; only another generation gets a waybill.
    WAYBILL_TAKEN,
    /// A courier that cannot be asked may have booked a waybill.
    WAYBILL_UNKNOWN,
    /// There is a number, and the courier will not carry it, or looks at the address first.
    WAYBILL_PARKED,
    /// A courier does not take a waybill back.
    WAYBILL_NOT_TAKEN_BACK,
    /// A parcel has left the shop, and its courier has not scanned it.
    PARCEL_UNSEEN,
    /// A parcel is under way, and has not been scanned for long.
    PARCEL_STUCK,
    /// A courier says that something is wrong with a parcel: lost, broken, stopped.
    PARCEL_EXCEPTION,
    /// A courier has tried several times, and could not hand a parcel over.
    PARCEL_UNDELIVERED,
    /// A parcel is on its way back to the shop.
    PARCEL_RETURNING,
    /// A parcel is back.
    PARCEL_RETURNED,
    /// A courier has cancelled a parcel.
    PARCEL_CANCELLED
}
