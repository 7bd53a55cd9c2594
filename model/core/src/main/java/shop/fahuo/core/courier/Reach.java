package shop.fahuo.core.courier;

/// Whether a courier goes from one address to another.
public enum Reach {
    DELIVERABLE,
    /// The courier's people look at the address first.
    MANUAL_CHECK,
    RECEIVER_OUT_OF_RANGE,
    SENDER_OUT_OF_RANGE,
    /// For a reason of the courier's own.
    NOT_DELIVERABLE,
    /// The courier does not say.
    UNDETERMINED;

    /// Whether a parcel must wait for a person, whatever number it has.
    public boolean isParked() {
        return switch (this) {
            case MANUAL_CHECK, RECEIVER_OUT_OF_RANGE, SENDER_OUT_OF_RANGE, NOT_DELIVERABLE -> true;
            case DELIVERABLE, UNDETERMINED -> false;
        };
    }
}
