package shop.fahuo.labels.bitmap;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.SampleLabels;
import shop.fahuo.labels.page.Box;
import shop.fahuo.labels.page.Codes;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// A scanner reads every code of 200 labels in each size, straight, skewed and worn.
class ReadingTest {

    private static final Fonts FONTS = new Fonts();
    private static final Labels LABELS = new Labels(FONTS);

    /// What a slope of two in a hundred turns a label by.
    private static final double SLOPE = Math.atan(0.02);

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void readsEveryCode(LabelSize size) {
        var renderer = new Renderer(FONTS, Dpi.DPI_203);
        for (int number = 0; number < 100; number++) {
            for (var courier : LabelCourier.values()) {
                var page = LABELS.lay(SampleLabels.of(courier, number), size).page();
                var scan = new Scan(renderer.render(page));
                page.boxes().forEach(box -> readsInEveryState(scan, box));
            }
        }
    }

    private static void readsInEveryState(Scan scan, Box box) {
        switch (box) {
            case Box.Bars(var area, var text) ->
                    reads(scan.at(area, Dpi.DPI_203), BarcodeFormat.CODE_128, text);
            case Box.Qr(var area, var text) ->
                    reads(scan.at(area, Dpi.DPI_203), BarcodeFormat.QR_CODE, text);
            case Box.Text _, Box.Ink _, Box.Icon _ -> {}
        }
    }

    private static void reads(Scan scan, BarcodeFormat format, String text) {
        var expected = Optional.of(text);
        assertThat(scan.read(format)).isEqualTo(expected);
        assertThat(scan.turned(SLOPE).read(format)).as("slope of 2 %%").isEqualTo(expected);
        assertThat(scan.turned(Math.toRadians(2)).read(format)).as("2°").isEqualTo(expected);
        var worn = scan.turned(SLOPE).worn(text.hashCode());
        assertThat(looks(worn).map(look -> look.read(format)).filter(Optional::isPresent))
                .as("slope of 2 %% and worn")
                .first()
                .isEqualTo(expected);
    }

    /// A scanner looks at a label many times a second, and never from quite the same side.
    private static Stream<Scan> looks(Scan scan) {
        return DoubleStream.of(0, 0.01, -0.01)
                .mapToObj(angle -> angle == 0 ? scan : scan.turned(angle));
    }

    @ParameterizedTest
    @EnumSource(Dpi.class)
    void drawsBarsInWholeDotsWithTheirQuietZones(Dpi dpi) {
        var renderer = new Renderer(FONTS, dpi);
        for (var courier : LabelCourier.values()) {
            for (var size : LabelSize.values()) {
                var page = LABELS.lay(SampleLabels.of(courier, 3), size).page();
                var bitmap = renderer.render(page);
                for (var box : page.boxes()) {
                    if (box instanceof Box.Bars(var area, var text)) {
                        var bars = Codes.bars(text).orElseThrow();
                        var row = bitmapRow(bitmap, dpi.dots(area.y() + area.height() / 2));
                        int x = dpi.dots(area.x());
                        assertQuietAndWhole(row.substring(x, x + dpi.dots(area.width())), bars);
                        assertThat(area.height()).isGreaterThanOrEqualTo(80);
                    }
                }
            }
        }
    }

    private static void assertQuietAndWhole(String row, boolean[] bars) {
        int first = row.indexOf('#');
        int last = row.lastIndexOf('#');
        int module = (last - first + 1) / bars.length;
        assertThat(module * bars.length).isEqualTo(last - first + 1);
        assertThat(module).isGreaterThanOrEqualTo(2);
        assertThat(Math.min(first, row.length() - 1 - last))
                .isGreaterThanOrEqualTo(Codes.QUIET * module);
    }

    private static String bitmapRow(Bitmap bitmap, int y) {
        var row = new StringBuilder();
        for (int x = 0; x < bitmap.width(); x++) {
            row.append(bitmap.isBlack(x, y) ? '#' : '.');
        }
        return row.toString();
    }

    @Test
    void drawsTheSameDotsEveryTime() {
        var page = LABELS.lay(SampleLabels.of(LabelCourier.SF, 1), LabelSize.W76_H130).page();
        assertThat(new Renderer(new Fonts(), Dpi.DPI_300).render(page))
                .isEqualTo(new Renderer(FONTS, Dpi.DPI_300).render(page));
    }
}
