package shop.fahuo.store.parcel;

import shop.fahuo.core.parcel.ParcelId;

/// What became of a person's command about a parcel.
public sealed interface ParcelAnswered {

    /// It is done and durable.
    ///
    /// @param parcel the one it was about, or the new one
    record Done(ParcelId parcel) implements ParcelAnswered {}

    record Refused(ParcelRefusal why) implements ParcelAnswered {}
}
