package shop.fahuo.labels.label;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.font.Weight;
import shop.fahuo.labels.page.Align;
import shop.fahuo.labels.page.Area;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Codes;
import shop.fahuo.labels.page.Fitting;
import shop.fahuo.labels.page.Page;
import shop.fahuo.labels.page.PaperSize;
import shop.fahuo.labels.page.Style;

import java.util.ArrayList;
import java.util.List;

/// A paper while it is being filled. Whatever does not fit is written down.
final class Sheet {

    /// The narrowest bar that hand scanners read from thermal paper: 2 dots at 203 dpi.
    private static final int NARROWEST = 2;

    /// The smallest square of a QR code that a phone reads from an arm's length: 3 dots.
    private static final int SMALLEST = 3;

    /// Dots in a millimetre of the coarsest printer.
    private static final int COARSE = 8;

    private final Fonts fonts;
    private final Fitting fitting;
    private final List<Box> boxes = new ArrayList<>();
    private final List<Misfit> misfits = new ArrayList<>();

    Sheet(Fonts fonts) {
        this.fonts = fonts;
        fitting = new Fitting(fonts);
    }

    Label label(PaperSize paper) {
        return new Label(new Page(paper, boxes), misfits);
    }

    void ink(Area area) {
        boxes.add(new Box.Ink(area));
    }

    void icon(Box.Icon icon) {
        boxes.add(icon);
    }

    void missing(Part part) {
        misfits.add(new Misfit(part, Misfit.Why.MISSING, ""));
    }

    /// Words as large as fit, in the middle of the height of their area.
    ///
    /// @return how much of the height they take
    int text(Part part, Area area, String words, Style style) {
        if (words.isEmpty()) {
            return 0;
        }
        var fitted = fitting.fit(words, area.width(), area.height(), style);
        if (!fitted.whole()) {
            misfits.add(new Misfit(part, Misfit.Why.TOO_LONG, words));
        }
        shapes(part, words);
        int line = (int) Math.round(fitted.points() * Fitting.POINT * Fitting.LEADING);
        int high = Math.min(line, area.height()) * fitted.lines().size();
        int y = area.y() + Math.max(0, area.height() - high) / 2;
        for (var one : fitted.lines()) {
            boxes.add(
                    new Box.Text(
                            new Area(area.x(), y, area.width(), Math.min(line, area.height())),
                            one,
                            fitted.points(),
                            style.weight(),
                            style.align(),
                            style.white()));
            y += line;
        }
        return high;
    }

    Stack stack() {
        return new Stack(fitting);
    }

    /// A black box with white words.
    void inverse(Part part, Area area, String words, double most) {
        ink(area);
        text(part, area.inset(8, 0), words, Style.medium(most, 7).centered().onBlack());
    }

    void bars(Area area, String text) {
        var bars = Codes.bars(text);
        int dots = area.width() * COARSE / 10;
        if (bars.isEmpty() || Codes.barDots(bars.get().length, dots) < NARROWEST) {
            misfits.add(new Misfit(Part.WAYBILL, Misfit.Why.NO_CODE, text));
            return;
        }
        boxes.add(new Box.Bars(area, text));
    }

    void qr(Area area, String text) {
        var qr = Codes.qr(text);
        int dots = Math.min(area.width(), area.height()) * COARSE / 10;
        if (qr.isEmpty() || Codes.qrDots(qr.get().length, dots) < SMALLEST) {
            misfits.add(new Misfit(Part.SQUARE, Misfit.Why.NO_CODE, text));
            return;
        }
        boxes.add(new Box.Qr(area, text));
    }

    /// The side that a QR code fills at its largest within `most`, with its quiet zone.
    int qrSide(String text, int most) {
        return Codes.qr(text)
                .map(
                        rows -> {
                            int modules = rows.length + 2 * Codes.QR_QUIET;
                            int dots = modules * Codes.qrDots(rows.length, most * COARSE / 10);
                            return Math.min(most, (dots * 10 + COARSE - 1) / COARSE + 1);
                        })
                .orElse(most);
    }

    /// Words of the form itself.
    void caption(Area area, String words, double points) {
        boxes.add(new Box.Text(area, words, points, Weight.REGULAR, Align.LEFT, false));
    }

    private void shapes(Part part, String words) {
        var without =
                words.codePoints()
                        .filter(codePoint -> !fonts.has(codePoint))
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append);
        if (!without.isEmpty()) {
            misfits.add(new Misfit(part, Misfit.Why.NO_SHAPE, without.toString()));
        }
    }
}
