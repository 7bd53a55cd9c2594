package shop.fahuo.core.settlement;

/// Why somebody is not paid in a run. The words are in the console's bundle.
public enum PayoutObstacle {
    /// A person has stopped payments to them, and has not looked into it yet.
    STOPPED,
    /// They owe as much as is due to them, or more.
    OWES,
    /// An earlier payout to them is still open.
    OPEN_PAYOUT,
    /// Nobody said where to.
    NO_ACCOUNT,
    /// The way wants the name of who gets it, and nobody said it.
    NO_NAME,
    /// Less than the way takes, or than the shop pays.
    TOO_LITTLE,
    /// More than the way takes at once.
    TOO_MUCH,
    /// The orders it was earned of cannot be shared, or not so much of them, and there is no other
    /// way.
    UNSHARED,
    /// There is no table of the tax for that day.
    NO_TAX_TABLE,
    /// What is due was less at the moment of approval than in the preview.
    CHANGED
}
