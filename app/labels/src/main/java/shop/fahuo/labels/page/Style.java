package shop.fahuo.labels.page;

import shop.fahuo.labels.font.Weight;

/// How words are set: as large as fits between two sizes.
///
/// @param most points, at the most
/// @param least points, at the least; what needs less does not fit
public record Style(Weight weight, double most, double least, Align align, boolean white) {

    /// The smallest size on a label, in points: 17 dots at 203 dpi, below which dense Chinese
    /// characters run together.
    public static final double LEGIBLE = 6;

    public Style {
        if (least < LEGIBLE || most < least) {
            throw new IllegalArgumentException("no legible size: " + least + " to " + most);
        }
    }

    public static Style regular(double most, double least) {
        return new Style(Weight.REGULAR, most, least, Align.LEFT, false);
    }

    public static Style medium(double most, double least) {
        return new Style(Weight.MEDIUM, most, least, Align.LEFT, false);
    }

    public static Style heavy(double most, double least) {
        return new Style(Weight.HEAVY, most, least, Align.LEFT, false);
    }

    public Style centered() {
        return new Style(weight, most, least, Align.CENTER, white);
    }

    public Style right() {
        return new Style(weight, most, least, Align.RIGHT, white);
    }

    public Style noLargerThan(double points) {
        return new Style(weight, Math.min(most, points), least, align, white);
    }

    public Style onBlack() {
        return new Style(weight, most, least, align, true);
    }
}
