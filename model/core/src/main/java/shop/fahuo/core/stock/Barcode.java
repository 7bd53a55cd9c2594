package shop.fahuo.core.stock;

import java.util.Optional;
import java.util.regex.Pattern;

/// What scanners read off a thing (条码): an EAN-13, a UPC-A, or a code that the shop prints itself.
/// No check digit is asked for, since a shop's own codes have none.
public record Barcode(String value) implements Comparable<Barcode> {

    public static final int MAX_LENGTH = 48;

    private static final Pattern CODE =
            Pattern.compile("[0-9A-Za-z][0-9A-Za-z._/-]{0," + (MAX_LENGTH - 1) + "}");
    private static final Pattern UPC_AS_EAN = Pattern.compile("0\\d{12}");

    public Barcode {
        if (!CODE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a barcode: " + value);
        }
        value = UPC_AS_EAN.matcher(value).matches() ? value.substring(1) : value;
    }

    /// A UPC-A is the same code with and without the zero that makes it an EAN-13: which of the two
    /// a scanner says is a matter of its settings.
    public static Optional<Barcode> of(String text) {
        return CODE.matcher(text).matches() ? Optional.of(new Barcode(text)) : Optional.empty();
    }

    @Override
    public int compareTo(Barcode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
