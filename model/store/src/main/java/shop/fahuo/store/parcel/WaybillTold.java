package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Waybill;

import java.time.Duration;
import java.util.Optional;

/// What a courier said of a waybill, or why it was not called.
public sealed interface WaybillTold {

    /// There it is.
    record Booked(Waybill waybill) implements WaybillTold {}

    /// Refused; there is none.
    ///
    /// @param taken the reference is: only another generation gets one
    /// @param mend the name of the part to mend, or of why it is refused
    /// @param words the courier's code and words
    record Refused(boolean taken, String mend, String words) implements WaybillTold {}

    /// The courier knows none, and was not asked for one.
    record Absent() implements WaybillTold {}

    /// It is taken back.
    ///
    /// @param words how, where the courier does nothing about it; may be empty
    record TakenBack(String words) implements WaybillTold {}

    /// It is not, and will not be.
    record NotTakenBack(String code, String words) implements WaybillTold {}

    /// Nobody was called, or will be: nobody wants it any more.
    record Over() implements WaybillTold {}

    /// Certainly not done this time.
    ///
    /// @param after when to come again, where that is known; such a wait is no failed attempt
    record NotNow(String code, Optional<Duration> after) implements WaybillTold {}

    /// Nobody knows.
    ///
    /// @param canAsk whether the courier can be asked; if not, a person has to look
    record Unknown(String code, String words, boolean canAsk) implements WaybillTold {}
}
