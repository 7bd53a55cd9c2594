package shop.fahuo.console.distributor;

import shop.fahuo.labels.font.Weight;

import java.util.Arrays;

/// A picture of points in memory. Drawing a screen of boxes and words here takes a millisecond or
/// two, where the toolkit's own canvas sends every shape through its queue.
public final class Raster implements Ink {

    private final int[] pixels;
    private final int width;
    private final int height;
    private final double unit;
    private final Glyphs glyphs;

    /// @param pixels row by row, opaque ARGB
    /// @param unit how many of them a point of the screen is wide
    Raster(int[] pixels, int width, int height, double unit, Glyphs glyphs) {
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.unit = unit;
        this.glyphs = glyphs;
    }

    /// In its own points.
    int width() {
        return width;
    }

    int height() {
        return height;
    }

    double unit() {
        return unit;
    }

    void clear(int colour) {
        Arrays.fill(pixels, 0, width * height, colour);
    }

    int pixel(int x, int y) {
        return pixels[y * width + x];
    }

    /// A run of points of one line.
    void run(int from, int to, int y, int colour) {
        int begin = Math.max(0, from);
        int end = Math.min(width, to);
        if (y >= 0 && y < height && begin < end) {
            Arrays.fill(pixels, y * width + begin, y * width + end, colour);
        }
    }

    @Override
    public void box(double x, double y, double wide, double high, double radius, int colour) {
        int left = (int) Math.round(x * unit);
        int right = Math.max(left + 1, (int) Math.round((x + wide) * unit));
        int top = (int) Math.round(y * unit);
        int bottom = Math.max(top + 1, (int) Math.round((y + high) * unit));
        double round = Math.min(radius * unit, Math.min(right - left, bottom - top) / 2.0);
        for (int line = Math.max(0, top); line < Math.min(height, bottom); line++) {
            double edge = Math.min(line - top, bottom - 1 - line) + 0.5;
            double inset =
                    edge >= round
                            ? 0
                            : round - Math.sqrt(round * round - (round - edge) * (round - edge));
            int whole = (int) Math.ceil(inset);
            int cover = (int) ((whole - inset) * 255);
            run(left + whole, right - whole, line, colour);
            if (whole > 0) {
                blend(left + whole - 1, line, cover, colour);
                blend(right - whole, line, cover, colour);
            }
        }
    }

    @Override
    public void text(double x, double y, double size, Weight weight, String words, int colour) {
        double high = size * unit;
        double pen = x * unit;
        int base = (int) Math.round(y * unit);
        if (base < 0 || base - high > height) {
            return;
        }
        for (int at = 0; at < words.length() && pen < width; at = words.offsetByCodePoints(at, 1)) {
            int codePoint = words.codePointAt(at);
            if (pen > -2 * high) {
                stamp(
                        glyphs.mask(codePoint, weight, high, pen),
                        (int) Math.floor(pen),
                        base,
                        colour);
            }
            pen += glyphs.advance(codePoint, weight) * high / 1000;
        }
    }

    private void stamp(Glyphs.Mask mask, int x, int base, int colour) {
        for (int line = 0; line < mask.height(); line++) {
            for (int column = 0; column < mask.width(); column++) {
                int cover = mask.cover()[line * mask.width() + column] & 0xff;
                if (cover > 0) {
                    blend(x + mask.left() + column, base + mask.top() + line, cover, colour);
                }
            }
        }
    }

    private void blend(int x, int y, int cover, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            int at = y * width + x;
            pixels[at] = TreePalette.mix(pixels[at], colour, cover);
        }
    }

    @Override
    public double width(String words, double size, Weight weight) {
        return glyphs.width(words, size, weight);
    }
}
