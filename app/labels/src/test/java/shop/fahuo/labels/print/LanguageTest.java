package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelCourier;
import shop.fahuo.labels.label.LabelSize;
import shop.fahuo.labels.label.Labels;
import shop.fahuo.labels.label.SampleLabels;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

/// What is sent is read back as a printer would, by [PrinterSide], and is the same dots.
class LanguageTest {

    private static final LabelSize SIZE = LabelSize.W76_H130;

    @Property(tries = 200)
    void zplGivesTheSameDots(@ForAll("bitmaps") Bitmap bitmap) {
        assertThat(PrinterSide.zpl(profile(Language.ZPL).encode(bitmap))).isEqualTo(bitmap);
    }

    @Property(tries = 200)
    void tsplGivesTheSameDots(@ForAll("bitmaps") Bitmap bitmap) {
        assertThat(PrinterSide.tspl(profile(Language.TSPL).encode(bitmap), false, bitmap.width()))
                .isEqualTo(bitmap);
        assertThat(
                        PrinterSide.tspl(
                                profile(Language.TSPL_ONE_IS_BLACK).encode(bitmap),
                                true,
                                bitmap.width()))
                .isEqualTo(bitmap);
    }

    @Property(tries = 200)
    void escPosGivesTheSameDots(@ForAll("bitmaps") Bitmap bitmap) {
        assertThat(PrinterSide.escPos(profile(Language.ESC_POS).encode(bitmap), bitmap.width()))
                .isEqualTo(bitmap);
    }

    @Test
    void aRealLabelComesThroughEveryLanguage() {
        var fonts = new Fonts();
        for (var dpi : Dpi.values()) {
            var page = new Labels(fonts).lay(SampleLabels.of(LabelCourier.SF, 2), SIZE).page();
            var label = new Renderer(fonts, dpi).render(page);
            zplGivesTheSameDots(label);
            tsplGivesTheSameDots(label);
            escPosGivesTheSameDots(label);
        }
    }

    @Test
    void tellsThePrinterPaperGapAndDarkness() {
        var profile =
                new PrinterProfile(Language.TSPL, SIZE, Dpi.DPI_203, 0, 0, 25, OptionalInt.of(60));
        assertThat(text(profile.encode(new Bitmap(608, 1040))))
                .startsWith(
                        "SIZE 76 mm,130 mm\r\nGAP 2.5 mm,0 mm\r\nDIRECTION 1\r\nDENSITY 9\r\n"
                                + "CLS\r\nBITMAP 0,0,76,1040,0,")
                .endsWith("\r\nPRINT 1,1\r\n");
        var zebra =
                new PrinterProfile(Language.ZPL, SIZE, Dpi.DPI_203, 0, 0, 20, OptionalInt.of(60));
        assertThat(text(zebra.encode(new Bitmap(608, 1040))))
                .startsWith("~SD18\n^XA\n^PW608\n^LL1040\n")
                .contains("^GFA,79040,79040,76,,::")
                .endsWith("^FS\n^PQ1\n^XZ\n");
    }

    @Test
    void movesWhatThePrinterPrintsOffPlace() {
        var label = black(608, 1040);
        var moved =
                new PrinterProfile(
                                Language.ZPL, SIZE, Dpi.DPI_203, 10, -20, 20, OptionalInt.empty())
                        .encode(label);
        var printed = PrinterSide.zpl(moved);
        assertThat(printed.isBlack(7, 0)).isFalse();
        assertThat(printed.isBlack(8, 0)).isTrue();
        assertThat(printed.isBlack(607, 1023)).isTrue();
        assertThat(printed.isBlack(607, 1024)).isFalse();
    }

    @Provide
    Arbitrary<Bitmap> bitmaps() {
        var sizes =
                Combinators.combine(
                                Arbitraries.integers().between(1, 400),
                                Arbitraries.integers().between(1, 40))
                        .as((width, height) -> new int[] {width, height});
        return sizes.flatMap(size -> rows(size[0], size[1]));
    }

    /// Long runs as on labels, and noise.
    private static Arbitrary<Bitmap> rows(int width, int height) {
        int bytes = (width + 7) / 8 * height;
        var runs = Arbitraries.of((byte) 0, (byte) -1).list().ofSize(bytes);
        var noise = Arbitraries.bytes().list().ofSize(bytes);
        return Arbitraries.oneOf(runs, noise)
                .map(
                        list -> {
                            var bits = new byte[bytes];
                            for (int at = 0; at < bytes; at++) {
                                bits[at] = list.get(at);
                            }
                            return trimmed(width, height, bits);
                        });
    }

    /// What is left over of a row's last byte is white.
    private static Bitmap trimmed(int width, int height, byte[] bits) {
        int stride = (width + 7) / 8;
        int over = stride * 8 - width;
        for (int y = 0; y < height; y++) {
            bits[(y + 1) * stride - 1] &= (byte) (0xFF << over);
        }
        return Bitmap.of(width, height, bits);
    }

    private static Bitmap black(int width, int height) {
        var bits = new byte[width / 8 * height];
        Arrays.fill(bits, (byte) -1);
        return Bitmap.of(width, height, bits);
    }

    private static PrinterProfile profile(Language language) {
        return PrinterProfile.of(language, SIZE, Dpi.DPI_203);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
