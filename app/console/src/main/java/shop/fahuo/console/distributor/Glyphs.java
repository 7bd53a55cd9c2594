package shop.fahuo.console.distributor;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.font.Weight;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.HashMap;
import java.util.Map;

/// The shapes of letters as coverage, each drawn once: a frame of a hundred names then only copies.
/// For one thread.
final class Glyphs {

    /// A letter stands on a quarter of a point, so that Latin words keep their rhythm.
    private static final int PHASES = 4;

    private final Fonts fonts;
    private final Map<Key, Mask> masks = new HashMap<>();

    /// How much of each point a letter covers.
    ///
    /// @param left from the pen
    /// @param top from the base line, downwards
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Mask(int left, int top, int width, int height, byte[] cover) {}

    /// @param size in eighths
    private record Key(int codePoint, Weight weight, int size, int phase) {}

    Glyphs(Fonts fonts) {
        this.fonts = fonts;
    }

    double width(String words, double size, Weight weight) {
        double width = 0;
        for (int at = 0; at < words.length(); at = words.offsetByCodePoints(at, 1)) {
            width += advance(words.codePointAt(at), weight);
        }
        return width * size / 1000;
    }

    int advance(int codePoint, Weight weight) {
        return fonts.glyph(codePoint, weight).advance();
    }

    /// @param x where the pen is; the mask's left counts from the whole point before it
    Mask mask(int codePoint, Weight weight, double size, double x) {
        int phase = (int) ((x - Math.floor(x)) * PHASES);
        var key = new Key(codePoint, weight, (int) Math.round(size * 8), phase);
        return masks.computeIfAbsent(
                key, _ -> draw(codePoint, weight, size, (double) phase / PHASES));
    }

    private Mask draw(int codePoint, Weight weight, double size, double shift) {
        var outline = fonts.glyph(codePoint, weight).outline();
        outline.transform(new AffineTransform(size / 1000, 0, 0, -size / 1000, shift, 0));
        var bounds = outline.getBounds();
        if (bounds.isEmpty()) {
            return new Mask(0, 0, 0, 0, new byte[0]);
        }
        int width = bounds.width + 2;
        int height = bounds.height + 2;
        var image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.translate(1 - bounds.x, 1 - bounds.y);
        pen.fill(outline);
        pen.dispose();
        var cover = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        return new Mask(bounds.x - 1, bounds.y - 1, width, height, cover);
    }
}
