package shop.fahuo.labels.font;

import java.awt.geom.Path2D;

/// One shape of a font. Two are the same only if they are one object, so that they can be keys.
public final class Glyph {

    private final int advance;
    private final int stroke;
    private final Path2D outline;

    Glyph(int advance, int stroke, Path2D outline) {
        this.advance = advance;
        this.stroke = stroke;
        this.outline = outline;
    }

    /// How far the next one stands, in thousandths of the size.
    public int advance() {
        return advance;
    }

    /// By how much its strokes are to be widened, in thousandths of the size.
    public int stroke() {
        return stroke;
    }

    /// In thousandths of the size, from the base line up.
    public Path2D outline() {
        return (Path2D) outline.clone();
    }
}
