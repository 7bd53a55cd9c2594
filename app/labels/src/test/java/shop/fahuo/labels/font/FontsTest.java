package shop.fahuo.labels.font;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontsTest {

    private static final Fonts FONTS = new Fonts();

    @ParameterizedTest
    @ValueSource(strings = {"国", "囍", "㙟", "𠮷", "䶮", "堃", "鿕", "·", "A"})
    void drawsTheCharactersOfNamesInEveryWeight(String character) {
        int codePoint = character.codePointAt(0);
        var box = FONTS.glyph('□', Weight.REGULAR).outline().getBounds2D();
        assertThat(FONTS.has(codePoint)).isTrue();
        for (var weight : Weight.values()) {
            var glyph = FONTS.glyph(codePoint, weight);
            assertThat(glyph.outline().getBounds2D().isEmpty()).isFalse();
            assertThat(glyph.outline().getBounds2D()).isNotEqualTo(box);
        }
    }

    @Test
    void drawsABoxForWhatNoFontHas() {
        assertThat(FONTS.has(0x1F381)).isFalse();
        assertThat(FONTS.glyph(0x1F381, Weight.MEDIUM).outline().getBounds2D())
                .isEqualTo(FONTS.glyph('□', Weight.REGULAR).outline().getBounds2D());
    }

    @Test
    void measuresInThousandths() {
        assertThat(FONTS.width("发货𠮷", Weight.REGULAR)).isEqualTo(3000);
        assertThat(FONTS.width("11", Weight.MEDIUM)).isEqualTo(FONTS.width("88", Weight.MEDIUM));
    }
}
