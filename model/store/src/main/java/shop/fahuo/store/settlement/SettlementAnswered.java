package shop.fahuo.store.settlement;

/// What became of a person's command about a run.
public sealed interface SettlementAnswered {

    /// It is done and durable.
    record Done(SettlementRecord run) implements SettlementAnswered {}

    record Refused(SettlementRefusal why) implements SettlementAnswered {}
}
