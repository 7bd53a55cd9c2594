package shop.fahuo.core.settlement;

/// Where money can be sent, and from where.
///
/// @param account the shop's, as tasks name it; empty for the bank
/// @param receiver the merchant account that pays (`mchid`, seller id); empty for the bank
/// @param to openid, Alipay account, or bank and card number; personal
/// @param name of who gets it, as the other side knows it; empty when nobody said; personal
/// @param payment the provider's number of the payment it is shared from; empty when it is not
public record PayoutTarget(
        PayoutWay way, String account, String receiver, String to, String name, String payment) {

    public PayoutTarget {
        boolean isShare = way == PayoutWay.WECHAT_SHARING;
        if (to.isBlank() || way.isCalled() == account.isEmpty() || isShare == payment.isEmpty()) {
            throw new IllegalArgumentException("no way to pay by " + way);
        }
    }

    /// Where money can be sent that is shared from nothing.
    public PayoutTarget(PayoutWay way, String account, String receiver, String to, String name) {
        this(way, account, receiver, to, name, "");
    }

    /// Says nothing of whom.
    @Override
    public String toString() {
        return way + " " + account;
    }
}
