package shop.fahuo.store.ship;

/// In what goods leave.
///
/// @param id of the parcel; 0 for one that was not booked here, and for none
record Box(Parcel parcel, long id) {

    static final Box NONE = new Box(Parcel.NONE, 0);
}
