package shop.fahuo.core;

/// How many units of a SKU: at least one, at most [#MAX].
public record Quantity(int value) {

    /// More units than this on one line is a typing error, not an order.
    public static final int MAX = 999_999;

    public Quantity {
        if (value < 1 || value > MAX) {
            throw new IllegalArgumentException("quantity out of range: " + value);
        }
    }
}
