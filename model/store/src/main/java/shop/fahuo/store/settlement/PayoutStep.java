package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;

/// What a person can do about a payout.
public enum PayoutStep {
    /// Books that it was paid, at the bank or by a provider that could not be asked.
    PAID,
    /// Books that it certainly did not go, or came back.
    FAILED,
    /// Has the provider asked again, under the same number, for what it refused.
    RETRY,
    /// Has the provider take back what who gets it has not confirmed.
    CANCEL;

    /// Whether it can be done as things are.
    public boolean fits(PayoutRecord payout) {
        return switch (this) {
            case PAID -> isForPerson(payout, PayoutState.PAID);
            case FAILED -> isForPerson(payout, PayoutState.FAILED);
            case RETRY -> payout.state() == PayoutState.REFUSED;
            case CANCEL ->
                    payout.state() == PayoutState.SENT && payout.target().way() == PayoutWay.WECHAT;
        };
    }

    private static boolean isForPerson(PayoutRecord payout, PayoutState to) {
        return payout.state().waitsForPerson() && payout.state().next().contains(to);
    }
}
