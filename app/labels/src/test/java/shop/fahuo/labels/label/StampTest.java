package shop.fahuo.labels.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.labels.bitmap.Dpi;
import shop.fahuo.labels.bitmap.Renderer;
import shop.fahuo.labels.font.Fonts;

class StampTest {

    private static final Fonts FONTS = new Fonts();
    private static final Labels LABELS = new Labels(FONTS);

    @ParameterizedTest
    @EnumSource(LabelSize.class)
    void isTheSameLabelWithAStamp(LabelSize size) {
        for (var dpi : Dpi.values()) {
            var renderer = new Renderer(FONTS, dpi);
            for (var courier : LabelCourier.values()) {
                var content = SampleLabels.of(courier, 4);
                var first = renderer.render(LABELS.lay(reprint(content, 0), size).page());
                var stamped = renderer.over(first, LABELS.stamp(courier, size, 2));
                assertThat(stamped)
                        .isNotEqualTo(first)
                        .isEqualTo(renderer.render(LABELS.lay(reprint(content, 2), size).page()));
                assertThat(lost(first, stamped)).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LabelCourier.class)
    void saysHowOften(LabelCourier courier) {
        assertThat(LABELS.stamp(courier, LabelSize.W76_H130, 12).words()).containsExactly("补打 12");
        assertThat(LABELS.stamp(courier, LabelSize.W76_H130, 0).boxes()).isEmpty();
    }

    /// Black dots that are white now.
    private static int lost(Bitmap first, Bitmap stamped) {
        int lost = 0;
        for (int y = 0; y < first.height(); y++) {
            for (int x = 0; x < first.width(); x++) {
                lost += first.isBlack(x, y) && !stamped.isBlack(x, y) ? 1 : 0;
            }
        }
        return lost;
    }

    private static LabelContent reprint(LabelContent content, int times) {
        return new LabelContent(
                content.courier(),
                content.waybill(),
                content.routing(),
                content.people(),
                content.goods(),
                content.charges(),
                new LabelContent.Stamp(content.stamp().printed(), times));
    }
}
