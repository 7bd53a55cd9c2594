package shop.fahuo.connect.payment.alipay;

import shop.fahuo.core.Fen;

/// What one receiver gets of a trade.
public record RoyaltyShare(AlipayIdentity receiver, Fen amount, String description) {

    public RoyaltyShare {
        if (amount.compareTo(Fen.ZERO) <= 0) {
            throw new IllegalArgumentException("a share of " + amount);
        }
    }
}
