package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.label.LabelSize;

import java.util.OptionalInt;

/// How one printer of the shop is set up.
///
/// @param language for printers that are spoken to directly; a driver or a file needs none
/// @param right where the printer prints too far left, by how many tenths of a millimetre
/// @param down the same from the top
/// @param gap between two labels on the roll, in tenths of a millimetre
/// @param darkness in percent of what the printer can; empty leaves it as it is set there
public record PrinterProfile(
        Language language,
        LabelSize size,
        Dpi dpi,
        int right,
        int down,
        int gap,
        OptionalInt darkness) {

    private static final int FARTHEST = 200;

    public PrinterProfile {
        if (Math.abs(right) > FARTHEST || Math.abs(down) > FARTHEST) {
            throw new IllegalArgumentException("moved by more than 2 cm");
        }
        if (gap < 0 || gap > 100) {
            throw new IllegalArgumentException("gap out of range: " + gap);
        }
        if (darkness.isPresent() && (darkness.getAsInt() < 0 || darkness.getAsInt() > 100)) {
            throw new IllegalArgumentException("darkness out of range");
        }
    }

    /// A printer as it comes out of its box.
    public static PrinterProfile of(Language language, LabelSize size, Dpi dpi) {
        return new PrinterProfile(language, size, dpi, 0, 0, 20, OptionalInt.empty());
    }

    /// The bytes that make the printer print the label once.
    public byte[] encode(Bitmap label) {
        return language.encode(placed(label), this);
    }

    /// The label where this printer has to print it.
    Bitmap placed(Bitmap label) {
        return label.moved(dpi.dots(right), dpi.dots(down));
    }
}
