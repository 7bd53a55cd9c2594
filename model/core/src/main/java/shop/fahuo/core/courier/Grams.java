package shop.fahuo.core.courier;

import shop.fahuo.core.Quantity;

import java.util.Locale;

/// A weight, at least nothing.
public record Grams(long value) implements Comparable<Grams> {

    public static final Grams ZERO = new Grams(0);

    public Grams {
        if (value < 0) {
            throw new IllegalArgumentException("a weight below nothing: " + value);
        }
    }

    public Grams plus(Grams other) {
        return new Grams(Math.addExact(value, other.value));
    }

    public Grams times(Quantity quantity) {
        return new Grams(Math.multiplyExact(value, (long) quantity.value()));
    }

    /// As couriers write it: `0.500`, `12.345`.
    public String kilograms() {
        return String.format(Locale.ROOT, "%d.%03d", value / 1000, value % 1000);
    }

    @Override
    public int compareTo(Grams other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return value + " g";
    }
}
