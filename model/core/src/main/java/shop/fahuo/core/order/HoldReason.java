package shop.fahuo.core.order;

/// Why an order must not ship now. Several may stand at once.
public enum HoldReason {
    /// The parcel could not arrive: name, phone or address missing or masked.
    ADDRESS,
    /// Not enough to promise; ends by itself when stock or keys come in, oldest order first.
    STOCK,
    /// The money is not what the order says.
    PAYMENT,
    /// Looks like fraud or brushing.
    RISK,
    /// The buyer asked to wait or to change something.
    BUYER,
    /// The big red switch; ends by itself when it is switched back.
    RED_SWITCH,
    /// Its money is going back; ends with the refund, and not before.
    REFUND,
    /// The shop's own reason, in the note.
    OTHER;

    /// Whether Fahuo takes the hold away by itself once its cause is gone.
    public boolean endsByItself() {
        return this == STOCK || this == RED_SWITCH;
    }

    /// Whether a person may put it up and take it away.
    public boolean isForPeople() {
        return this != REFUND;
    }
}
