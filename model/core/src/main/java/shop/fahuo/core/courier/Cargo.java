package shop.fahuo.core.courier;

import java.util.List;

/// What a courier carries under one waybill.
///
/// @param weight of all pieces together, packing included
/// @param pieces how many boxes; from two on there is a child waybill for each but the first
public record Cargo(List<Goods> goods, Grams weight, int pieces) {

    /// SF's limit.
    public static final int MOST_PIECES = 307;

    public Cargo {
        goods = List.copyOf(goods);
        if (goods.isEmpty() || pieces < 1 || pieces > MOST_PIECES) {
            throw new IllegalArgumentException(goods.size() + " goods in " + pieces + " pieces");
        }
    }
}
