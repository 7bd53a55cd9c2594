package shop.fahuo.labels.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;

import shop.fahuo.labels.font.Fonts;

import java.util.List;

class FittingTest {

    private static final Fitting FITTING = new Fitting(new Fonts());
    private static final Style STYLE = Style.regular(12, 6);

    @Test
    void setsShortWordsAsLargeAsWanted() {
        assertThat(FITTING.fit("发货", 500, 60, STYLE))
                .isEqualTo(new Fitted(List.of("发货"), 12, true));
    }

    @Test
    void shrinksBeforeItCuts() {
        var fitted = FITTING.fit("一二三四五六七八九十", 250, 30, STYLE);
        assertThat(fitted).isEqualTo(new Fitted(List.of("一二三四五六七八九十"), 7, true));
    }

    @Test
    void saysWhenEvenTheSmallestIsTooLarge() {
        var fitted = FITTING.fit("一二三四五六七八九十一二三四五六七八九十", 250, 30, STYLE);
        assertThat(fitted).isEqualTo(new Fitted(List.of("一二三四五六七八九十…"), 6, false));
    }

    @Test
    void keepsNumbersAndLatinWordsWhole() {
        assertThat(FITTING.fit("文一西路969号3号楼1203室", 160, 300, Style.regular(12, 12)).lines())
                .isEqualTo(List.of("文一西", "路969号", "3号楼", "1203室"));
    }

    @Test
    void breaksAWordThatIsWiderThanTheLine() {
        assertThat(FITTING.fit("12345678901234567890", 160, 300, Style.regular(12, 12)).lines())
                .hasSizeGreaterThan(1)
                .allMatch(line -> FITTING.width(line, 12, STYLE.weight()) <= 160);
    }

    @Test
    void startsNoLineWithAClosingMark() {
        assertThat(FITTING.fit("一二三四，五（六）", 170, 200, Style.regular(12, 12)).lines())
                .isEqualTo(List.of("一二三", "四，五", "（六）"));
    }

    @Property(tries = 300)
    void losesNothingWithoutSayingSo(
            @ForAll @StringLength(min = 1, max = 80) @PlainWords String words,
            @ForAll @IntRange(min = 60, max = 800) int width,
            @ForAll @IntRange(min = 22, max = 300) int height) {
        var fitted = FITTING.fit(words, width, height, STYLE);
        var shown = String.join("", fitted.lines()).replace(" ", "");
        if (fitted.whole()) {
            assertThat(shown).isEqualTo(words.replace(" ", ""));
        } else {
            assertThat(shown).endsWith("…");
        }
        assertThat(fitted.lines())
                .allMatch(
                        line -> FITTING.width(line, fitted.points(), STYLE.weight()) <= width + 1);
    }
}
