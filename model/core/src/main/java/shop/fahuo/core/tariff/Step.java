package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;

/// 续重: what every further weight costs, begun ones in full.
public record Step(Grams grams, Fen fee) {

    public Step {
        if (grams.value() == 0 || fee.isNegative()) {
            throw new IllegalArgumentException(fee + " for every " + grams);
        }
    }

    /// How many are begun by a weight.
    long count(long weight) {
        return Math.ceilDiv(weight, grams.value());
    }
}
