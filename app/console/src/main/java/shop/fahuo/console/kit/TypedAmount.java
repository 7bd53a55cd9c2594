package shop.fahuo.console.kit;

import shop.fahuo.connect.payment.Yuan;
import shop.fahuo.core.Fen;

import java.util.Optional;

/// Yuan as a person types them: `1,200`, `¥12.5`.
public final class TypedAmount {

    private TypedAmount() {}

    /// Empty for anything else.
    public static Optional<Fen> of(String text) {
        return Yuan.fen(text.strip().replaceAll("[,，¥￥]", "")).filter(fen -> !fen.isNegative());
    }
}
