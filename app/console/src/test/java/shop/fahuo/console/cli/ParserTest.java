package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.console.cli.Parsed.NotUnderstood;
import shop.fahuo.console.cli.Parsed.Understood;
import shop.fahuo.core.order.HoldReason;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class ParserTest {

    private static final Path FOLDER = Path.of("/desk");

    @Test
    void noVerbIsTheWindow() {
        assertThat(understood("").verb().syntax().name()).isEmpty();
    }

    @Test
    void readsOptionsBeforeAndAfterTheVerb() {
        var arguments = understood("--home shop import orders.csv --channel=taobao").arguments();

        assertThat(arguments.file("home")).contains(Path.of("/desk/shop"));
        assertThat(arguments.file("FILE")).contains(Path.of("/desk/orders.csv"));
        assertThat(arguments.text("channel")).contains("taobao");
    }

    @Test
    void takesAVerbOfTwoWords() {
        assertThat(understood("red status").verb().syntax().name()).isEqualTo("red status");
    }

    @Test
    void takesSeveralNumbersAndAWordInSmallLetters() {
        var arguments =
                understood("hold A1 A2 --reason risk --by 李雷 --until 2026-11-30").arguments();

        assertThat(arguments.all("NUMBER")).containsExactly("A1", "A2");
        assertThat(arguments.word("reason", HoldReason.class)).contains(HoldReason.RISK);
        assertThat(arguments.moment("until")).contains(Instant.parse("2026-11-29T16:00:00Z"));
    }

    @Test
    void whatFollowsTwoDashesIsNoOption() {
        assertThat(understood("order -- --strange").arguments().text("NUMBER"))
                .contains("--strange");
    }

    @Test
    void helpNeedsNothingElse() {
        assertThat(understood("approve --help").arguments().has("help")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "impotr orders.csv, cli.wrong.verb",
        "orders --limmit 3, cli.wrong.option",
        "orders --limit, cli.wrong.noValue",
        "orders --limit 0, cli.wrong.count",
        "orders --limit many, cli.wrong.count",
        "orders --phase nowhere, cli.wrong.filter",
        "orders --json --limit 1 --limit 2, cli.wrong.twice",
        "orders more, cli.wrong.tooMany",
        "import, cli.wrong.missing",
        "approve A1, cli.wrong.missing",
        "hold A1 --by me --until tomorrow, cli.wrong.moment",
        "import a.csv --channel ?!, cli.wrong.channel",
        "account set channel practice url, cli.wrong.setting",
        "account set channel practice --secret token=plain, cli.wrong.secret",
    })
    void saysWhatIsWrong(String typed, String key) {
        var parsed = CommandLine.parse(List.of(typed.split(" ")), FOLDER);

        assertThat(parsed).isInstanceOf(NotUnderstood.class);
        assertThat(((NotUnderstood) parsed).why().key()).isEqualTo(key);
    }

    private static Understood understood(String typed) {
        var words = typed.isEmpty() ? List.<String>of() : List.of(typed.split(" "));
        return (Understood) CommandLine.parse(words, FOLDER);
    }
}
