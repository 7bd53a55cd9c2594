package shop.fahuo.labels.bitmap;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.font.Glyph;
import shop.fahuo.labels.font.Weight;
import shop.fahuo.labels.page.Align;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Codes;
import shop.fahuo.labels.page.Page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Draws pages in the dots of one printer. Keeps every glyph it has drawn, so that a batch of
/// labels draws each but once; safe for several threads.
public final class Renderer {

    /// The middle of a Chinese character over the base line, in thousandths of its size.
    private static final int MIDDLE = 375;

    private final Fonts fonts;
    private final Dpi dpi;
    private final Map<Key, Dots> drawn = new ConcurrentHashMap<>();

    private record Key(Glyph glyph, int size) {}

    public Renderer(Fonts fonts, Dpi dpi) {
        this.fonts = fonts;
        this.dpi = dpi;
    }

    public Dpi dpi() {
        return dpi;
    }

    public Bitmap render(Page page) {
        var bitmap = dpi.blank(page.paper());
        page.boxes().forEach(box -> draw(box, bitmap));
        return bitmap;
    }

    /// A page drawn over what is there already, on paper of its own.
    public Bitmap over(Bitmap ground, Page page) {
        var bitmap = Bitmap.of(ground.width(), ground.height(), ground.rows());
        page.boxes().forEach(box -> draw(box, bitmap));
        return bitmap;
    }

    private void draw(Box box, Bitmap on) {
        switch (box) {
            case Box.Text text -> text(text, on);
            case Box.Bars(var area, var text) ->
                    Codes.bars(text).ifPresent(bars -> bars(bars, area, on));
            case Box.Qr(var area, var text) -> Codes.qr(text).ifPresent(qr -> qr(qr, area, on));
            case Box.Ink(var area) -> ink(area, on);
            case Box.Icon(var area, var sign) -> icon(area, sign.mark(), on);
        }
    }

    private void text(Box.Text text, Bitmap on) {
        int size = dpi.size(text.points());
        var area = text.area();
        double width = fonts.width(text.words(), text.weight()) * size / 1000.0;
        double free = dpi.dots(area.width()) - width;
        double x =
                dpi.dots(area.x())
                        + switch (text.align()) {
                            case LEFT -> 0;
                            case CENTER -> free / 2;
                            case RIGHT -> free;
                        };
        int middle = dpi.dots(2 * area.y() + area.height()) / 2;
        int baseLine = (int) Math.round(middle + size * MIDDLE / 1000.0);
        for (int codePoint : text.words().codePoints().toArray()) {
            var glyph = fonts.glyph(codePoint, text.weight());
            drawn.computeIfAbsent(new Key(glyph, size), key -> Dots.of(key.glyph, key.size))
                    .draw(on, (int) Math.round(x), baseLine, text.white());
            x += glyph.advance() * size / 1000.0;
        }
    }

    private void bars(boolean[] bars, Area area, Bitmap on) {
        int wide = dpi.dots(area.width());
        int module = Codes.barDots(bars.length, wide);
        int x = dpi.dots(area.x()) + (wide - bars.length * module) / 2;
        int y = dpi.dots(area.y());
        int high = dpi.dots(area.bottom()) - y;
        for (int at = 0; at < bars.length; at++) {
            if (bars[at]) {
                on.blacken(x + at * module, y, module, high);
            }
        }
    }

    private void qr(boolean[][] rows, Area area, Bitmap on) {
        int wide = dpi.dots(Math.min(area.width(), area.height()));
        int module = Codes.qrDots(rows.length, wide);
        int x = dpi.dots(area.x()) + (dpi.dots(area.width()) - rows.length * module) / 2;
        int y = dpi.dots(area.y()) + (dpi.dots(area.height()) - rows.length * module) / 2;
        for (int down = 0; down < rows.length; down++) {
            for (int across = 0; across < rows.length; across++) {
                if (rows[down][across]) {
                    on.blacken(x + across * module, y + down * module, module, module);
                }
            }
        }
    }

    /// A line is never thinner than one dot.
    private void ink(Area area, Bitmap on) {
        int x = dpi.dots(area.x());
        int y = dpi.dots(area.y());
        int wide = Math.max(1, dpi.dots(area.right()) - x);
        int high = Math.max(1, dpi.dots(area.bottom()) - y);
        on.blacken(x, y, wide, high);
    }

    private void icon(Area area, String mark, Bitmap on) {
        ink(area, on);
        double points = area.height() * 0.7 * 72 / 254;
        text(new Box.Text(area, mark, points, Weight.MEDIUM, Align.CENTER, true), on);
    }
}
