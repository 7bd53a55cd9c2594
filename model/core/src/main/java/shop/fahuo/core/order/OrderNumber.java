package shop.fahuo.core.order;

/// The number the channel gave an order; unique within its channel only.
public record OrderNumber(String value) {

    public static final int MAX_LENGTH = 64;

    public OrderNumber {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("not an order number: " + value);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
