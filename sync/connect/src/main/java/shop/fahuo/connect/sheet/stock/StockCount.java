package shop.fahuo.connect.sheet.stock;

import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.Warehouse;

/// What somebody counted of a SKU in a warehouse, in units.
public record StockCount(SkuCode sku, Warehouse warehouse, int units) {}
