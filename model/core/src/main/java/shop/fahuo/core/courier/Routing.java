package shop.fahuo.core.courier;

/// What a label needs of the courier's network. Texts are printed as they came, spaces and all;
/// empty where the courier gives none.
///
/// @param segments 三段码: SF's `destRouteLabel` (`020W-F0-CK`), ZTO's `mark` (`300- H12 09`)
/// @param coding SF's `codingMapping` (`K35`), beside the segments
/// @param bag 集包地, ZTO's `bagAddr`
/// @param twoDimension the whole text of the label's QR code
/// @param source the courier's code of the city it comes from
/// @param destination the courier's code of the city it goes to
public record Routing(
        String segments,
        String coding,
        String bag,
        String twoDimension,
        PrintMarks marks,
        String source,
        String destination) {

    public static final Routing NONE = new Routing("", "", "", "", PrintMarks.NONE, "", "");

    /// Of ZTO.
    public static Routing of(String mark, String bag) {
        return new Routing(mark, "", bag, "", PrintMarks.NONE, "", "");
    }

    /// No route, or one of a single segment: the courier did not understand the address and carries
    /// on as far as it did.
    public boolean isSuspect() {
        return segments.strip().split("[-\\s]+").length < 2;
    }
}
