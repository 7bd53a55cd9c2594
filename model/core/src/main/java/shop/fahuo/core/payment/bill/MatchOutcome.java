package shop.fahuo.core.payment.bill;

/// What holding the sides of an item against each other came to. The first that applies is said.
public enum MatchOutcome {
    /// 平账: all agree.
    MATCHED,
    /// 长款: the provider has it, the shop does not.
    LONG,
    /// 短款: the shop has it, the provider's bills do not, or not both of them.
    SHORT,
    /// 金额不符: not the same amount everywhere.
    AMOUNT,
    /// 状态不符: done for one, and not for the other.
    STATE,
    /// 手续费不符: another fee than was taken, or than was agreed.
    FEE
}
