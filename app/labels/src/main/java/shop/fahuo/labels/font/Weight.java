package shop.fahuo.labels.font;

/// How heavy a word is drawn. The shipped fonts have two weights; the third is the second with its
/// strokes made wider.
public enum Weight {
    REGULAR(0),
    MEDIUM(0),
    HEAVY(44);

    private final int stroke;

    Weight(int stroke) {
        this.stroke = stroke;
    }

    /// By how much strokes are wider than in the font, in thousandths of the size.
    public int stroke() {
        return stroke;
    }
}
