package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutWay;

/// What a person can do about a payout.
public enum PayoutStep {
    /// Books that it was paid, at the bank or by a provider that could not be asked.
    PAID,
    /// Books that it certainly did not go, or came back.
    FAILED,
    /// Books that what was paid came back after that.
    BOUNCED,
    /// Has the provider asked again, under the same number, for what it refused; lists again what
    /// was not paid at the bank after all.
    RETRY,
    /// Has the provider take back what who gets it has not confirmed.
    CANCEL;

    /// Whether it can be done as things are.
    public boolean fits(PayoutRecord payout) {
        return switch (this) {
            case PAID -> isForPerson(payout, PayoutState.PAID);
            case FAILED -> isForPerson(payout, PayoutState.FAILED);
            case BOUNCED -> payout.state() == PayoutState.PAID && comesBack(payout.target().way());
            case RETRY -> payout.state() == PayoutState.REFUSED || payout.isDoubted();
            case CANCEL ->
                    payout.state() == PayoutState.SENT && payout.target().way() == PayoutWay.WECHAT;
        };
    }

    /// What a person has taken at WeChat Pay is theirs, however it got there.
    private static boolean comesBack(PayoutWay way) {
        return switch (way) {
            case ALIPAY, BANK -> true;
            case WECHAT, WECHAT_SHARING -> false;
        };
    }

    private static boolean isForPerson(PayoutRecord payout, PayoutState to) {
        return payout.state().waitsForPerson() && payout.state().next().contains(to);
    }
}
