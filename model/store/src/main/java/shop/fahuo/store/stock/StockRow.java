package shop.fahuo.store.stock;

import shop.fahuo.core.stock.Sku;

/// What there is of a SKU in all warehouses together, in units.
///
/// @param reserved what of it is promised to order lines
public record StockRow(Sku sku, long onHand, long reserved) {

    /// What the next order can still have. The safety stock is not kept back: it is the level at
    /// which the shop wants to hear of it.
    public long available() {
        return onHand - reserved;
    }

    public boolean isLow() {
        return available() <= sku.safetyStock();
    }
}
