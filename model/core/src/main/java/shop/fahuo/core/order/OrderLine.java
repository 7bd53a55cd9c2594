package shop.fahuo.core.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;

/// One SKU in an order, at the price it was sold at.
///
/// @param subNumber the channel's number for the line where it has one, else empty
/// @param name what the channel called the goods at the time of sale
public record OrderLine(
        String subNumber,
        SkuCode sku,
        SkuKind kind,
        String name,
        Quantity quantity,
        Fen unitPrice) {

    public Fen goods() {
        return unitPrice.times(quantity);
    }
}
