package shop.fahuo.console.distributor;

import shop.fahuo.labels.font.Weight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Locale;

/// Draws shapes and words into an SVG file, which stay sharp at any size and can be searched.
final class SvgInk implements Ink {

    private final Writer out;
    private final Glyphs glyphs;

    SvgInk(Writer out, Glyphs glyphs) {
        this.out = out;
        this.glyphs = glyphs;
    }

    void begin(double width, double height, int ground) {
        write(
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <svg xmlns="http://www.w3.org/2000/svg" width="%1$s" height="%2$s" \
                viewBox="0 0 %1$s %2$s" font-family="Fahuo Sans, Noto Sans CJK SC, \
                Microsoft YaHei, PingFang SC, sans-serif">
                """
                        .formatted(number(width), number(height)));
        box(0, 0, width, height, 0, ground);
    }

    void end() {
        write("</svg>\n");
    }

    @Override
    public void box(double x, double y, double width, double height, double radius, int colour) {
        write(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s fill=\"%s\"/>\n"
                        .formatted(
                                number(x),
                                number(y),
                                number(width),
                                number(height),
                                radius > 0 ? " rx=\"" + number(radius) + "\"" : "",
                                colour(colour)));
    }

    @Override
    public void text(double x, double y, double size, Weight weight, String words, int colour) {
        if (!words.isEmpty()) {
            write(
                    "<text x=\"%s\" y=\"%s\" font-size=\"%s\"%s fill=\"%s\">%s</text>\n"
                            .formatted(
                                    number(x),
                                    number(y),
                                    number(size),
                                    weight == Weight.REGULAR ? "" : " font-weight=\"bold\"",
                                    colour(colour),
                                    escaped(words)));
        }
    }

    @Override
    public double width(String words, double size, Weight weight) {
        return glyphs.width(words, size, weight);
    }

    /// As text of an element may stand; what no XML may hold is left out.
    static String escaped(String words) {
        var escaped = new StringBuilder();
        words.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                default -> {
                                    boolean allowed =
                                            point >= ' '
                                                    && point != 0xfffe
                                                    && point != 0xffff
                                                    && (point < 0xd800 || point > 0xdfff);
                                    if (allowed) {
                                        escaped.appendCodePoint(point);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }

    private static String colour(int colour) {
        return "#%06x".formatted(colour & 0xffffff);
    }

    private static String number(double number) {
        var text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
