package shop.fahuo.console.settlement;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.store.settlement.SettlementRefusal;

/// What came of what somebody last did here.
public sealed interface Said {

    record Done(Wording words) implements Said {}

    /// Nothing changed.
    record Refused(SettlementRefusal why) implements Said {}

    /// Nothing changed, for a reason outside of the shop's books.
    record Not(Wording words) implements Said {}

    record Broken(Bug bug) implements Said {}
}
