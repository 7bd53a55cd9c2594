package shop.fahuo.core.parcel;

/// Where a box is. There is no way back from either end.
public enum ParcelState {
    /// In the shop.
    OPEN,
    /// Handed over to its courier.
    LEFT,
    /// Taken apart; what was in it is in no box, or in another one.
    DISSOLVED
}
