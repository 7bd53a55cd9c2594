package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BarcodeFormat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.bitmap.Scan;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.labels.label.LabelSize;

import java.util.Optional;
import java.util.OptionalInt;

class TestPageTest {

    private static final Fonts FONTS = new Fonts();

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void standsOnThePaperAndCanBeScanned(LabelSize size) {
        for (var dpi : Dpi.values()) {
            var page = TestPage.of(PrinterProfile.of(Language.TSPL, size, dpi), "前台");
            assertThat(page.boxes())
                    .allMatch(box -> box.area().x() >= 0 && box.area().y() >= 0)
                    .allMatch(box -> box.area().right() <= size.paper().width())
                    .allMatch(box -> box.area().bottom() <= size.paper().height());
            var scan = new Scan(new Renderer(FONTS, dpi).render(page).image());
            assertThat(scan.read(BarcodeFormat.CODE_128)).isEqualTo(Optional.of(TestPage.BARS));
            assertThat(scan.read(BarcodeFormat.QR_CODE)).isEqualTo(Optional.of(TestPage.SQUARE));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysHowThePrinterIsSetUp(Language language) {
        var profile =
                new PrinterProfile(
                        language, LabelSize.W100_H150, Dpi.DPI_203, 15, -5, 20, OptionalInt.of(60));
        assertThat(TestPage.of(profile, "前台 佳博").words())
                .contains(
                        "前台 佳博",
                        language + " · 100 × 150 mm · 203 dpi",
                        "→ 1.5 mm · ↓ -0.5 mm · 浓度 darkness 60 %");
    }

    /// The middle of each cross is 10 mm from its edges, to the dot.
    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void hasItsCrossesWhereTheRulerSays(LabelSize size) {
        var page = TestPage.of(PrinterProfile.of(Language.ZPL, size, Dpi.DPI_203), "");
        var bitmap = new Renderer(FONTS, Dpi.DPI_203).render(page);
        for (int x : new int[] {80, bitmap.width() - 80}) {
            for (int y : new int[] {80, bitmap.height() - 80}) {
                assertThat(bitmap.isBlack(x - 20, y)).isTrue();
                assertThat(bitmap.isBlack(x, y - 20)).isTrue();
                assertThat(bitmap.isBlack(x + 10, y + 10)).isFalse();
            }
        }
    }
}
