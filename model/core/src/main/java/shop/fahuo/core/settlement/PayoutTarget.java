package shop.fahuo.core.settlement;

/// Where money can be sent, and from where.
///
/// @param account the shop's, as tasks name it; empty for the bank
/// @param receiver the merchant account that pays (`mchid`, seller id); empty for the bank
/// @param to openid, Alipay account, or bank and card number; personal
/// @param name of who gets it, as the other side knows it; empty when nobody said; personal
public record PayoutTarget(PayoutWay way, String account, String receiver, String to, String name) {

    public PayoutTarget {
        if (to.isBlank() || way.isCalled() == account.isEmpty()) {
            throw new IllegalArgumentException("no way to pay by " + way);
        }
    }

    /// Says nothing of whom.
    @Override
    public String toString() {
        return way + " " + account;
    }
}
