package shop.fahuo.labels.page;

/// A rectangle on paper, in tenths of a millimetre from the upper left corner.
public record Area(int x, int y, int width, int height) {

    public Area {
        if (width < 0 || height < 0) {
            throw new IllegalArgumentException("negative area");
        }
    }

    public int right() {
        return x + width;
    }

    public int bottom() {
        return y + height;
    }

    /// The first `wide` of it.
    public Area left(int wide) {
        return new Area(x, y, wide, height);
    }

    /// The last `wide` of it.
    public Area rightmost(int wide) {
        return new Area(right() - wide, y, wide, height);
    }

    public Area top(int high) {
        return new Area(x, y, width, high);
    }

    public Area bottommost(int high) {
        return new Area(x, bottom() - high, width, high);
    }

    /// What remains without the first `wide` of it.
    public Area afterLeft(int wide) {
        return rightmost(width - wide);
    }

    public Area beforeRight(int wide) {
        return left(width - wide);
    }

    public Area below(int high) {
        return bottommost(height - high);
    }

    public Area above(int high) {
        return top(height - high);
    }

    public Area inset(int sides, int ends) {
        return new Area(x + sides, y + ends, width - 2 * sides, height - 2 * ends);
    }

    /// Whether the two share any ink.
    public boolean touches(Area other) {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
}
