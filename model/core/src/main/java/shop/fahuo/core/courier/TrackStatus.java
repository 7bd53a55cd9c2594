package shop.fahuo.core.courier;

/// How far a parcel has come, in one set of words for all couriers. Of two events at the same time
/// the later one here counts.
public enum TrackStatus {
    /// There is a number, and nobody has scanned it (待揽收).
    CREATED,
    PICKED_UP,
    IN_TRANSIT,
    OUT_FOR_DELIVERY,
    /// In a locker or a shop, for the receiver to fetch.
    READY_FOR_PICKUP,
    /// Nobody there, locker full: the courier tries again.
    DELIVERY_FAILED,
    /// Lost, broken, stopped: somebody has to ask the courier.
    EXCEPTION,
    DELIVERED,
    /// On its way back to the shop.
    RETURNING,
    RETURNED,
    CANCELLED,
    /// A code that nobody has a meaning for. It changes nothing.
    UNKNOWN;

    /// The end of a parcel's way; [#DELIVERED] may still turn around.
    public boolean isTerminal() {
        return switch (this) {
            case DELIVERED, RETURNED, CANCELLED -> true;
            case CREATED,
                    PICKED_UP,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    READY_FOR_PICKUP,
                    DELIVERY_FAILED,
                    EXCEPTION,
                    RETURNING,
                    UNKNOWN ->
                    false;
        };
    }

    /// Whether it speaks of the way back. Only a courier's explicit code for a return does.
    public boolean isReturn() {
        return this == RETURNING || this == RETURNED;
    }

    /// Whether the courier has the parcel, or had it: it has left the shop.
    public boolean isCollected() {
        return switch (this) {
            case PICKED_UP,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    READY_FOR_PICKUP,
                    DELIVERY_FAILED,
                    EXCEPTION,
                    DELIVERED,
                    RETURNING,
                    RETURNED ->
                    true;
            case CREATED, CANCELLED, UNKNOWN -> false;
        };
    }

    /// What a scan means that is told in two ways, of which one says more.
    public TrackStatus or(TrackStatus other) {
        if (this == UNKNOWN || other == UNKNOWN) {
            return this == UNKNOWN ? other : this;
        }
        return compareTo(other) < 0 ? other : this;
    }
}
