package shop.fahuo.store.pack;

/// What came of putting a parcel on the desk.
public sealed interface PackOpened {

    /// This desk has it.
    record Yours(PackParcel parcel) implements PackOpened {}

    record Refused(PackRefusal why) implements PackOpened {}
}
