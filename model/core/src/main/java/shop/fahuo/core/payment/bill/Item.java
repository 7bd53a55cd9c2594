package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;

import java.util.List;
import java.util.Optional;

/// One payment or refund, with everything that was said of it, on whichever day.
public record Item(ItemKey key, Names names, List<Fact> facts) {

    /// What people find it by; empty where nobody said.
    ///
    /// @param number the shop's number of the payment (`out_trade_no`)
    /// @param transaction the provider's
    /// @param refund the shop's reference of the refund
    public record Names(String number, String transaction, String refund) {

        public static final Names NONE = new Names("", "", "");

        /// What this one leaves empty, the other may have.
        public Names or(Names other) {
            return new Names(
                    number.isEmpty() ? other.number : number,
                    transaction.isEmpty() ? other.transaction : transaction,
                    refund.isEmpty() ? other.refund : refund);
        }
    }

    /// What a side says in all.
    ///
    /// @param state its last word
    public record Word(Fen amount, Fen fee, Standing standing, String state) {

        private static Word of(Fact fact) {
            return new Word(fact.amount(), fact.fee(), fact.standing(), fact.state());
        }

        private Word plus(Word later) {
            return new Word(
                    amount.plus(later.amount), fee.plus(later.fee), later.standing, later.state);
        }
    }

    public Item {
        facts = List.copyOf(facts);
    }

    public Optional<Word> word(Side side) {
        return facts.stream().filter(fact -> fact.side() == side).map(Word::of).reduce(Word::plus);
    }
}
