package shop.fahuo.core.payment.bill;

/// @param mayChange a later bill, or a payment proved later, may still mend it
public record Judgement(MatchOutcome outcome, boolean mayChange) {

    static final Judgement MATCHED = new Judgement(MatchOutcome.MATCHED, false);

    static Judgement forGood(MatchOutcome outcome) {
        return new Judgement(outcome, false);
    }

    static Judgement soFar(MatchOutcome outcome) {
        return new Judgement(outcome, true);
    }

    public boolean isMatched() {
        return outcome == MatchOutcome.MATCHED;
    }
}
