package shop.fahuo.console.order.column;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.console.order.column.ColumnChoice.Chosen;

import java.util.List;
import java.util.OptionalInt;

class ColumnChoiceTest {

    private static final String ALL =
            "number phase goods:240 total -badges -lines units -buyer -recipient channel placed"
                    + " -paid -ship-by tags";

    @Test
    void isALineThatAPersonCanRead() {
        var read = ColumnChoice.parse(" " + ALL + "  ");
        assertThat(read.text()).isEqualTo(ALL);
        assertThat(read.columns())
                .hasSize(QueueColumn.values().length)
                .contains(
                        new Chosen(QueueColumn.GOODS, true, OptionalInt.of(240)),
                        new Chosen(QueueColumn.BADGES, false, OptionalInt.empty()));
    }

    @Test
    void hidesWhatItDoesNotNameWhereItUsuallyStands() {
        assertThat(ColumnChoice.parse("total number goods").text())
                .isEqualTo(
                        "total -buyer -recipient -channel -placed -paid -ship-by -tags number"
                                + " -phase -badges goods -lines -units");
        assertThat(ColumnChoice.parse("goods").columns().getFirst())
                .isEqualTo(new Chosen(QueueColumn.NUMBER, true, OptionalInt.empty()));
    }

    @Test
    void keepsToWidthsThatCanBeDragged() {
        assertThat(ColumnChoice.parse("number:1 goods:99999").columns())
                .extracting(Chosen::width)
                .contains(OptionalInt.of(100), OptionalInt.of(4_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "-number phase",
                "number weight",
                "number goods goods:120",
                "number goods:wide",
                "number goods:",
                "number goods:99999999999",
                "number - goods"
            })
    void isNoneWhereTheLineMakesNoSense(String line) {
        assertThat(ColumnChoice.parse(line)).isEqualTo(ColumnChoice.NONE);
    }

    @Test
    void ofNothingIsAnEmptyLine() {
        assertThat(ColumnChoice.NONE.text()).isEmpty();
        assertThat(new ColumnChoice(List.of()).isNone()).isTrue();
    }
}
