package shop.fahuo.core.stock;

/// The name of a place where stock lies, as the shop calls it.
public record Warehouse(String name) {

    /// Where goods lie when a file names no place.
    public static final Warehouse MAIN = new Warehouse("MAIN");

    /// Where card keys lie: the stock of a virtual SKU is the number of undelivered keys in its
    /// pool.
    public static final Warehouse KEYS = new Warehouse("KEYS");
}
