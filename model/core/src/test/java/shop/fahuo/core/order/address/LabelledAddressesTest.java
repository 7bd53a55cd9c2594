package shop.fahuo.core.order.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

/// `addresses.csv`: five hundred addresses with what is right, of which the ordinary ones must be
/// read as good as always.
class LabelledAddressesTest {

    private final AddressParser parser = new AddressParser(Divisions.shipped());
    private final List<Labelled> all =
            ShippedText.lines("addresses.csv").stream().map(Labelled::of).toList();

    @Test
    void readsNinetyEightOfAHundredOrdinaryOnes() {
        assertThat(share("ordinary")).isGreaterThanOrEqualTo(0.98);
        assertThat(of("ordinary")).hasSizeGreaterThan(400);
    }

    @Test
    void readsNearlyAllTraps() {
        assertThat(share("trap")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void readsNearlyAllThatOthersWereReportedToMisread() {
        assertThat(share("reported")).isGreaterThanOrEqualTo(0.95);
    }

    @Test
    void asksAPersonWhereTheTextDoesNotSay() {
        assertThat(of("ask"))
                .isNotEmpty()
                .allMatch(one -> parser.parse(one.text()).confidence().mustAsk());
    }

    @Test
    void asksHardlyEverWhereAllIsWritten() {
        assertThat(of("ordinary"))
                .noneMatch(one -> parser.parse(one.text()).confidence().mustAsk());
    }

    @Test
    void losesNoCharacter() {
        assertThat(all).allMatch(one -> joined(parser.parse(one.text())).equals(one.text()));
    }

    private List<Labelled> of(String kind) {
        return all.stream().filter(one -> one.kind().equals(kind)).toList();
    }

    private double share(String kind) {
        var wrong = new ArrayList<String>();
        List<Labelled> some = of(kind);
        for (Labelled one : some) {
            Labelled.Answer got = Labelled.Answer.of(parser.parse(one.text()));
            if (!got.equals(one.answer())) {
                wrong.add(one.text() + "\n  is  " + one.answer() + "\n  got " + got);
            }
        }
        int right = some.size() - wrong.size();
        System.out.printf("%s: %d of %d right%n", kind, right, some.size());
        wrong.forEach(System.out::println);
        return (double) right / some.size();
    }

    private static String joined(ParsedAddress parsed) {
        var text = new StringBuilder();
        parsed.pieces().forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
