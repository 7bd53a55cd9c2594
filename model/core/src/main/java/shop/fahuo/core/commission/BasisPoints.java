package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A rate in 1/10,000.
///
/// @param value 0 to 10,000
public record BasisPoints(int value) implements Comparable<BasisPoints> {

    public static final BasisPoints NONE = new BasisPoints(0);

    private static final int MOST = 10_000;

    public static final BasisPoints WHOLE = new BasisPoints(MOST);

    public BasisPoints {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("not a rate: " + value);
        }
    }

    /// Rounded down, so that a smaller base never gives more.
    ///
    /// @param base not negative
    public Fen of(Fen base) {
        if (base.isNegative()) {
            throw new IllegalArgumentException("a share of " + base);
        }
        return Fen.of(
                BigInteger.valueOf(base.value())
                        .multiply(BigInteger.valueOf(value))
                        .divide(BigInteger.valueOf(MOST))
                        .longValueExact());
    }

    /// How much higher it is.
    ///
    /// @param lower no higher than this
    public BasisPoints above(BasisPoints lower) {
        return new BasisPoints(value - lower.value);
    }

    @Override
    public int compareTo(BasisPoints other) {
        return Integer.compare(value, other.value);
    }

    /// In per cent: `12.5%`.
    @Override
    public String toString() {
        return new BigDecimal(value).movePointLeft(2).stripTrailingZeros().toPlainString() + "%";
    }
}
