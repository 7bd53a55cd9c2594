package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.core.pack.Meaning;
import shop.fahuo.core.pack.PackItem;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.pack.PackRefusal;

import java.util.Optional;

/// What makes a packer stop.
public sealed interface PackAlarm {

    /// It does not belong into this parcel.
    ///
    /// @param meaning what it is; empty until that is found out
    record Wrong(String code, Optional<Meaning> meaning) implements PackAlarm {}

    /// As many as belong there are in.
    record TooMany(PackItem item) implements PackAlarm {}

    /// Nothing that could be packed.
    record NoParcel(String code, Meaning meaning) implements PackAlarm {}

    /// It is not packed, or not put on the desk.
    record Refused(ParcelId parcel, PackRefusal why) implements PackAlarm {}

    /// A weight is waited for, and this is none.
    record NoWeight(String code) implements PackAlarm {}

    record Broken(Bug bug) implements PackAlarm {}
}
