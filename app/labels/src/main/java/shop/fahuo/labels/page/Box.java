package shop.fahuo.labels.page;

import shop.fahuo.labels.font.Weight;

/// One thing at its place on paper.
public sealed interface Box {

    Area area();

    /// One line, in the middle of its height.
    ///
    /// @param points its size
    /// @param white drawn out of what is black below it
    record Text(Area area, String words, double points, Weight weight, Align align, boolean white)
            implements Box {}

    /// Code 128, as wide as fits in whole dots with its quiet zones, in the middle.
    record Bars(Area area, String text) implements Box {}

    /// A QR code, as large as fits in whole dots with its quiet zone, in the middle.
    record Qr(Area area, String text) implements Box {}

    /// Black all over: a line, a bar, the ground of white words.
    record Ink(Area area) implements Box {}

    /// What a courier is to mind, as a small sign.
    record Icon(Area area, Sign sign) implements Box {}
}
