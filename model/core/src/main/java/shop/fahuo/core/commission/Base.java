package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.SkuCode;

/// What commission is worked out from: one order line as it stands, after discounts and refunds and
/// without freight.
///
/// @param units that were not given back
/// @param paid for those; not negative
public record Base(SkuCode sku, int units, Fen paid) {

    public Base {
        if (units < 0 || paid.isNegative()) {
            throw new IllegalArgumentException("commission from " + units + " for " + paid);
        }
    }
}
