package shop.fahuo.core.courier;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;

/// One line of what is in the box, as the courier is told.
///
/// @param weight of one unit; zero when nobody knows
/// @param price of one unit
public record Goods(String name, Quantity quantity, Grams weight, Fen price) {

    public Goods {
        if (name.isBlank() || price.isNegative()) {
            throw new IllegalArgumentException("goods without a name, or below nothing");
        }
    }
}
