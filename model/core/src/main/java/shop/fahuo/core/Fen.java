package shop.fahuo.core;

/// An amount of money in integer fen (1/100 yuan); negative for money that goes back.
///
/// Arithmetic is exact: an overflow is an [ArithmeticException], never a wrong amount.
public record Fen(long value) implements Comparable<Fen> {

    public static final Fen ZERO = new Fen(0);

    public static Fen of(long value) {
        return value == 0 ? ZERO : new Fen(value);
    }

    public Fen plus(Fen other) {
        return of(Math.addExact(value, other.value));
    }

    public Fen minus(Fen other) {
        return of(Math.subtractExact(value, other.value));
    }

    public Fen times(Quantity quantity) {
        return of(Math.multiplyExact(value, (long) quantity.value()));
    }

    public boolean isNegative() {
        return value < 0;
    }

    /// Yuan with two decimals and no grouping, as files and tests write it: `-0.05`, `1234.50`.
    public String yuan() {
        long whole = Math.abs(value / 100);
        long cents = Math.abs(value % 100);
        return (value < 0 ? "-" : "") + whole + (cents < 10 ? ".0" : ".") + cents;
    }

    @Override
    public int compareTo(Fen other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return yuan();
    }
}
