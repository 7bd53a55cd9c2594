package shop.fahuo.core.stock;

/// How a SKU reaches its buyer.
public enum SkuKind {
    /// A card key, course or membership: delivered as a secret.
    VIRTUAL,
    /// Goods in a box: delivered by a courier.
    PHYSICAL
}
