package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    @Test
    void linesUpChineseAndLatin() {
        var text = Table.of("订单号", ">金额").row("A1", "5.00").row("订单", "1,234.00").text();

        assertThat(text).isEqualTo("订单号      金额\nA1          5.00\n订单    1,234.00\n");
    }

    @Test
    void showsNothingThatATerminalWouldObey() {
        assertThat(Width.oneLine("a\u001b[31m\nb\u202ec")).isEqualTo("a [31m b c");
    }

    @Test
    void cutsAtWholeCharacters() {
        assertThat(Width.cut("补水面膜10片", 7)).isEqualTo("补水面…");
        assertThat(Width.cut("short", 7)).isEqualTo("short");
    }

    @Test
    void countsCombiningMarksAsNothing() {
        assertThat(Width.of("e\u0301")).isEqualTo(1);
    }
}
