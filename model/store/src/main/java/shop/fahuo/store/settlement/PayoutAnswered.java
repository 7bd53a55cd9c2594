package shop.fahuo.store.settlement;

/// What became of a person's command about a payout.
public sealed interface PayoutAnswered {

    /// It is done and durable.
    record Done(PayoutRecord payout) implements PayoutAnswered {}

    record Refused(SettlementRefusal why) implements PayoutAnswered {}
}
