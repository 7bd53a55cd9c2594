package shop.fahuo.store.payment;

/// Whether an order may be decided and shipped, as far as its money goes.
public enum Money {
    /// The channel's word is taken: no account can prove it.
    TRUSTED,
    /// The provider is being asked; the answer wakes the order.
    ASKED,
    /// Proved, or a person has waived the doubt.
    SOUND,
    /// Something is wrong with it: the order must not ship.
    DOUBTED
}
