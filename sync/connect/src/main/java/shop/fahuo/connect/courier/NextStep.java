package shop.fahuo.connect.courier;

/// What a person can do about a call of which nobody knows what became.
public enum NextStep {
    /// The courier can be asked under the reference; nothing needs to be done by hand.
    ASK_AGAIN,
    /// Look for the parcel in the courier's own desk, by the receiver and the time.
    LOOK_AT_COURIER,
    /// It is there: enter its number here.
    ENTER_NUMBER,
    /// It is not there, and the courier has confirmed that: book it anew, under the next
    /// generation.
    BOOK_ANEW,
    /// Ask the branch that collects.
    ASK_BRANCH
}
