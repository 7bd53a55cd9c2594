package shop.fahuo.core.task;

/// Why a task or an order needs a person. The words and the next steps are in the console's bundle.
public enum TroubleCause {
    /// The other side refused.
    REJECTED,
    /// Tried as often as the policy allows.
    EXHAUSTED,
    /// Unknown for long, and asking did not help.
    UNCONFIRMED,
    /// The channel changed an order that has already shipped.
    CHANGED_AFTER_SHIPPING,
    /// The channel closed an order that has already shipped.
    CLOSED_AFTER_SHIPPING
}
