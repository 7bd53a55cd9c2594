package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.bill.Item.Word;

import java.util.Optional;

/// Holds the three sides of an item against each other.
///
/// @param withFunds whether there was a fund bill to look into; without one, money and fees are
///   taken as the trade bill tells them
public record Judge(Provider provider, MatchPolicy policy, boolean withFunds) {

    private static final Word NOTHING = new Word(Fen.ZERO, Fen.ZERO, Standing.DONE, "");

    public Judgement judge(Item item) {
        var ours = item.word(Side.OURS);
        var trade = item.word(Side.TRADE);
        var fund = item.word(Side.FUND);
        return switch (item.key().kind()) {
            case MOVEMENT -> Judgement.forGood(MatchOutcome.LONG);
            case REFUNDS ->
                    together(
                            ours.orElse(NOTHING).amount(),
                            trade.orElse(NOTHING).amount(),
                            fund.orElse(NOTHING).amount());
            case PAYMENT, REFUND -> single(item.key().kind(), ours, trade, fund);
        };
    }

    /// The refunds of a payment, of which the fund bill has only the money. It is in order when it
    /// fits either of the others: where those two differ, that is said of the refund itself.
    private Judgement together(Fen ours, Fen trade, Fen fund) {
        if (!withFunds || fund.equals(trade) || fund.equals(ours)) {
            return Judgement.MATCHED;
        }
        if (fund.equals(Fen.ZERO)) {
            return Judgement.soFar(MatchOutcome.SHORT);
        }
        boolean isAlone = trade.equals(Fen.ZERO) && ours.equals(Fen.ZERO);
        return Judgement.soFar(isAlone ? MatchOutcome.LONG : MatchOutcome.AMOUNT);
    }

    private Judgement single(
            ItemKind kind, Optional<Word> ours, Optional<Word> trade, Optional<Word> fund) {
        if (isFeeAlone(ours, trade, fund)) {
            return fee(trade.orElse(NOTHING), fund.orElse(NOTHING));
        }
        if (ours.isEmpty()) {
            return Judgement.soFar(MatchOutcome.LONG);
        }
        if (trade.isEmpty()) {
            return isNothing(ours.get()) ? Judgement.MATCHED : Judgement.soFar(MatchOutcome.SHORT);
        }
        return both(kind, ours.get(), trade.get(), fund);
    }

    /// A fee that was given back on another day than the one it was taken on.
    private static boolean isFeeAlone(
            Optional<Word> ours, Optional<Word> trade, Optional<Word> fund) {
        return ours.isEmpty()
                && trade.filter(word -> !word.amount().equals(Fen.ZERO)).isEmpty()
                && fund.filter(word -> !word.amount().equals(Fen.ZERO)).isEmpty();
    }

    /// A refund that came to nothing need not be in any bill.
    private static boolean isNothing(Word ours) {
        return ours.standing() == Standing.ENDED;
    }

    private Judgement both(ItemKind kind, Word ours, Word trade, Optional<Word> moved) {
        var fund = moved.orElse(NOTHING);
        boolean inFunds = withFunds && isNamedInFunds(kind);
        if (!ours.amount().equals(trade.amount())) {
            return Judgement.forGood(MatchOutcome.AMOUNT);
        }
        if (inFunds
                && trade.standing() != Standing.ENDED
                && !fund.amount().equals(trade.amount())) {
            return fund.amount().equals(Fen.ZERO)
                    ? Judgement.soFar(MatchOutcome.SHORT)
                    : Judgement.forGood(MatchOutcome.AMOUNT);
        }
        if (!trade.standing().agreesWith(ours.standing())) {
            return new Judgement(MatchOutcome.STATE, ours.standing() == Standing.UNDER_WAY);
        }
        if (kind == ItemKind.PAYMENT && !policy.isAgreed(trade.amount(), trade.fee())) {
            return Judgement.forGood(MatchOutcome.FEE);
        }
        return inFunds ? fee(trade, fund) : Judgement.MATCHED;
    }

    /// Alipay's fund bill names the payment that was refunded, and not the refund.
    private boolean isNamedInFunds(ItemKind kind) {
        return kind == ItemKind.PAYMENT || namesRefunds(provider);
    }

    static boolean namesRefunds(Provider provider) {
        return provider == Provider.WECHAT;
    }

    private Judgement fee(Word trade, Word fund) {
        if (!withFunds || trade.fee().equals(fund.fee())) {
            return Judgement.MATCHED;
        }
        return new Judgement(MatchOutcome.FEE, fund.fee().equals(Fen.ZERO));
    }
}
