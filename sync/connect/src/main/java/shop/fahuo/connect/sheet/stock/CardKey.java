package shop.fahuo.connect.sheet.stock;

import shop.fahuo.core.stock.SkuCode;

/// A secret that is delivered as one unit of a virtual SKU.
public record CardKey(SkuCode sku, String secret) {

    /// Never the secret: a record lands in logs sooner or later.
    @Override
    public String toString() {
        return sku + " ***";
    }
}
