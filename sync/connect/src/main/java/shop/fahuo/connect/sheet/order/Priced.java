package shop.fahuo.connect.sheet.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;

/// The money of one row: `unit price × quantity − discount` is what its goods cost.
record Priced(Quantity quantity, Fen unitPrice, Fen discount) {

    /// More than this for one row is a typing error, and keeps sums far from overflow.
    static final long MOST_FEN = 10_000_000_000_000L;

    /// From what all units cost together. A price that does not divide by the quantity is rounded
    /// up to the next fen, and what that is too much is a discount: the sum stays exact.
    static Priced ofGoods(Fen goods, Quantity quantity) {
        Fen price = Fen.of(Math.ceilDiv(goods.value(), quantity.value()));
        return new Priced(quantity, price, price.times(quantity).minus(goods));
    }

    Priced discounted(Fen more) {
        return new Priced(quantity, unitPrice, discount.plus(more));
    }

    Fen goods() {
        return unitPrice.times(quantity);
    }
}
