package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

import org.junit.jupiter.api.Test;

class CellTextTest {

    @Test
    void stripsWhatPlatformsPutAroundIds() {
        assertThat(CellText.clean("\t6917926768823643751")).isEqualTo("6917926768823643751");
        assertThat(CellText.clean("=\"1930679858170647\"")).isEqualTo("1930679858170647");
        assertThat(CellText.clean("'18618486065")).isEqualTo("18618486065");
        assertThat(CellText.clean("\uFEFF\t'LD1\u00A0\u3000")).isEqualTo("LD1");
        assertThat(CellText.clean("\u202A13800000000\u202C")).isEqualTo("13800000000");
    }

    @Test
    void leavesTextAlone() {
        for (String text :
                new String[] {
                    "",
                    "a b",
                    "it's",
                    "=HYPERLINK(\"http://x\",\"y\")",
                    "=\"a\"&\"b\"",
                    "=\"",
                    "送人\n请勿放"
                }) {
            assertThat(CellText.clean(text)).isEqualTo(text);
        }
    }

    @Property
    void cleaningTwiceIsCleaningOnce(@ForAll @CharRange(from = '\t', to = '=') String raw) {
        String clean = CellText.clean(raw);

        assertThat(CellText.clean(clean)).isEqualTo(clean);
    }

    @Property
    void cleaningIsStableForAnyText(@ForAll String raw) {
        String clean = CellText.clean(raw);

        assertThat(CellText.clean(clean)).isEqualTo(clean);
    }
}
