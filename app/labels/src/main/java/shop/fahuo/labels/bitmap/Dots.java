package shop.fahuo.labels.bitmap;

import shop.fahuo.labels.font.Glyph;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.BitSet;

/// A glyph in whole dots, without grey.
///
/// @param left of its first column, from where the glyph stands
/// @param top of its first row, from the base line, downwards
/// @param black row by row, `width` of them in a row
record Dots(int left, int top, int width, int height, BitSet black) {

    /// A dot is black when this much of it is covered. Less than half, since strokes of small
    /// Chinese characters are thinner than two dots and would break where they lie between two.
    private static final int COVERED = 255 * 38 / 100;

    /// @param size of the font in dots
    static Dots of(Glyph glyph, int size) {
        double scale = size / 1000.0;
        var outline = glyph.outline();
        outline.transform(AffineTransform.getScaleInstance(scale, -scale));
        var bounds = outline.getBounds();
        if (bounds.isEmpty()) {
            return new Dots(0, 0, 0, 0, new BitSet());
        }
        int edge = 2 + (int) Math.ceil(glyph.stroke() * scale);
        int left = bounds.x - edge;
        int top = bounds.y - edge;
        int width = bounds.width + 2 * edge;
        int height = bounds.height + 2 * edge;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.translate(-left, -top);
        graphics.fill(outline);
        if (glyph.stroke() > 0) {
            graphics.setStroke(new BasicStroke((float) (glyph.stroke() * scale)));
            graphics.draw(outline);
        }
        graphics.dispose();
        return new Dots(left, top, width, height, black(image));
    }

    private static BitSet black(BufferedImage image) {
        var raster = image.getRaster();
        var grey = raster.getSamples(0, 0, image.getWidth(), image.getHeight(), 0, (int[]) null);
        var black = new BitSet(grey.length);
        for (int at = 0; at < grey.length; at++) {
            black.set(at, grey[at] > COVERED);
        }
        return black;
    }

    void draw(Bitmap on, int x, int baseLine, boolean white) {
        for (int at = black.nextSetBit(0); at >= 0; at = black.nextSetBit(at + 1)) {
            on.set(x + left + at % width, baseLine + top + at / width, !white);
        }
    }
}
