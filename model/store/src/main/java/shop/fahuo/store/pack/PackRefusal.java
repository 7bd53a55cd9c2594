package shop.fahuo.store.pack;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.pack.WeightCheck;
import shop.fahuo.store.parcel.ParcelRefusal;

import java.time.Instant;

/// Why a parcel cannot be packed here and now. Nothing changed.
public sealed interface PackRefusal {

    /// It may not leave, or is not there.
    record Stopped(ParcelRefusal why) implements PackRefusal {}

    /// Another desk has it.
    ///
    /// @param until when it is anybody's again, if that desk does nothing
    record Held(Actor.Person by, Instant until) implements PackRefusal {}

    /// What was scanned is not what belongs into it now.
    record NotAllIn() implements PackRefusal {}

    /// The shop weighs its parcels, and this one was on no scale.
    record NotWeighed() implements PackRefusal {}

    record WeightOff(WeightCheck.Off check) implements PackRefusal {}
}
