package shop.fahuo.core.stock;

/// One row of `stock_move` before it is written: by how much the two balances of a SKU change, in
/// units.
public record StockChange(
        SkuCode sku, Warehouse warehouse, StockCause cause, long onHand, long reserved) {

    public static StockChange received(SkuCode sku, Warehouse at, long units) {
        return new StockChange(sku, at, StockCause.RECEIVED, units, 0);
    }

    /// @param difference counted − on hand
    public static StockChange counted(SkuCode sku, Warehouse at, long difference) {
        return new StockChange(sku, at, StockCause.COUNTED, difference, 0);
    }

    public static StockChange reserved(SkuCode sku, Warehouse at, long units) {
        return new StockChange(sku, at, StockCause.RESERVED, 0, units);
    }

    public static StockChange released(SkuCode sku, Warehouse at, long units) {
        return new StockChange(sku, at, StockCause.RELEASED, 0, -units);
    }

    public static StockChange shipped(SkuCode sku, Warehouse at, long units) {
        return new StockChange(sku, at, StockCause.SHIPPED, -units, -units);
    }

    public static StockChange returned(SkuCode sku, Warehouse at, long units) {
        return new StockChange(sku, at, StockCause.RETURNED, units, 0);
    }
}
