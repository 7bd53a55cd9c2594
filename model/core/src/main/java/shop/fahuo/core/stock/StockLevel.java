package shop.fahuo.core.stock;

/// What there is of one SKU in one warehouse, in units.
///
/// @param onHand what lies there
/// @param reserved what of it is promised to order lines
public record StockLevel(SkuCode sku, Warehouse warehouse, long onHand, long reserved) {

    public StockLevel {
        if (reserved < 0 || onHand < reserved) {
            throw new IllegalArgumentException(
                    "impossible stock of "
                            + sku
                            + ": "
                            + onHand
                            + " on hand, "
                            + reserved
                            + " reserved");
        }
    }

    public long available() {
        return onHand - reserved;
    }
}
