package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.Fen;

/// Amounts whose sign is known better from elsewhere.
final class Amounts {

    private Amounts() {}

    static Fen positive(Fen amount) {
        return amount.isNegative() ? Fen.ZERO.minus(amount) : amount;
    }

    static Fen negative(Fen amount) {
        return Fen.ZERO.minus(positive(amount));
    }
}
