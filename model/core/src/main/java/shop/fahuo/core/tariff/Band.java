package shop.fahuo.core.tariff;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;

/// What a parcel up to some weight costs.
public record Band(Grams upTo, Fen fee) {

    public Band {
        if (upTo.value() == 0 || fee.isNegative()) {
            throw new IllegalArgumentException(fee + " up to " + upTo);
        }
    }
}
