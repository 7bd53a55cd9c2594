package shop.fahuo.console.payment.refund;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;

import java.util.Optional;

/// Yuan as a person types them: `1,200`, `¥12.5`.
final class TypedAmount {

    private TypedAmount() {}

    /// Empty for anything else.
    static Optional<Fen> of(String text) {
        return Yuan.fen(text.strip().replaceAll("[,，¥￥]", "")).filter(fen -> !fen.isNegative());
    }
}
