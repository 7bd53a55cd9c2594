package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Walkout.Member;
import shop.fahuo.core.commission.Walkout.Move;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The worked example of the commonest custom, row by row, and what must hold of any.
class WalkoutTest {

    private static final Walkout COMMONEST =
            new Walkout(
                    Fen.of(10_000),
                    Fen.of(30_000),
                    Fen.of(20_000),
                    new BasisPoints(1_000),
                    2,
                    Set.of(1, 2),
                    false);

    @Test
    void paysTheWorkedExample() {
        var line = new Line(COMMONEST);
        assertThat(line.brings("P", "A")).isEqualTo("P 300");
        assertThat(line.brings("A", "B")).isEqualTo("A 100, P 200");
        assertThat(line.brings("A", "C")).isEqualTo("A 100, P 200");
        assertThat(line.placed()).isEqualTo("A:- B:P C:P P:-");
        assertThat(line.brings("A", "D")).isEqualTo("A 300, P 30");
        assertThat(line.brings("D", "E")).isEqualTo("D 100, A 200, P 20");
        assertThat(line.brings("D", "F")).isEqualTo("D 100, A 200, P 20");
        assertThat(line.placed()).isEqualTo("A:- B:P C:P D:- E:A F:A P:-");
        assertThat(line.brings("B", "G")).isEqualTo("B 100, P 200");
        assertThat(line.brings("B", "H")).isEqualTo("B 100, P 200");
        assertThat(line.placed()).isEqualTo("A:- B:- C:P D:- E:A F:A G:P H:P P:-");
        assertThat(line.brings("G", "I")).isEqualTo("G 100, P 200");
        assertThat(line.brings("D", "J")).isEqualTo("D 300, A 30");
        assertThat(line.totals()).isEqualTo("{A=930.00, B=200.00, D=500.00, G=100.00, P=1370.00}");
    }

    /// The other custom: only the second goes to the boss above.
    @Test
    void leavesOnlyTheSecondWhereThatIsTheCustom() {
        var line =
                new Line(
                        new Walkout(
                                Fen.of(10_000),
                                Fen.of(30_000),
                                Fen.of(20_000),
                                BasisPoints.NONE,
                                2,
                                Set.of(2),
                                false));
        line.brings("P", "A");
        line.brings("A", "B");
        line.brings("A", "C");
        assertThat(line.placed()).isEqualTo("A:- B:A C:P P:-");
        assertThat(line.brings("B", "D")).isEqualTo("B 100, A 200");
    }

    @Test
    void paysABossAtOnceWherePromotionComesFirst() {
        var line =
                new Line(
                        new Walkout(
                                Fen.of(10_000),
                                Fen.of(30_000),
                                Fen.of(20_000),
                                new BasisPoints(1_000),
                                2,
                                Set.of(1, 2),
                                true));
        line.brings("P", "A");
        line.brings("A", "B");
        assertThat(line.brings("A", "C")).isEqualTo("A 300, P 30");
        assertThat(line.placed()).isEqualTo("A:- B:P C:P P:-");
    }

    @Test
    void waitsForTheThirdWhereThatIsTheCustom() {
        var line =
                new Line(
                        new Walkout(
                                Fen.of(10_000),
                                Fen.of(30_000),
                                Fen.of(20_000),
                                BasisPoints.NONE,
                                3,
                                Set.of(1, 2),
                                false));
        line.brings("P", "A");
        line.brings("A", "B");
        line.brings("A", "C");
        assertThat(line.placed()).isEqualTo("A:P B:A C:A P:-");
        line.brings("A", "D");
        assertThat(line.placed()).isEqualTo("A:- B:P C:P D:A P:-");
    }

    @Property(tries = 10_000)
    void paysAPackTheSameWhoeverSellsItAndKeepsAForest(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 1_000) Integer> sellers) {
        var line = new Line(COMMONEST);
        var names = new ArrayList<>(List.of("P"));
        for (int seller : sellers) {
            var sponsor = names.get(seller % names.size());
            var newcomer = "N" + names.size();
            var step = line.step(sponsor, newcomer);
            names.add(newcomer);
            var sold =
                    step.paid().stream()
                            .filter(paid -> paid.kind() != Walkout.Kind.PEER)
                            .map(Walkout.Paid::amount)
                            .reduce(Fen.ZERO, Fen::plus);
            assertThat(sold).isEqualTo(Fen.of(30_000));
            assertThat(step.total()).isLessThanOrEqualTo(Fen.of(33_000));
            line.isForest();
        }
        assertThat(line.sponsors).hasSize(sellers.size());
    }

    /// Applies what steps say to a line that begins with the boss P.
    private static final class Line {

        private final Walkout terms;
        private final Map<DistributorCode, Member> members = new HashMap<>();
        private final Map<DistributorCode, DistributorCode> sponsors = new HashMap<>();
        private final Map<String, Fen> earned = new TreeMap<>();

        Line(Walkout terms) {
            this.terms = terms;
            var first = new DistributorCode("P");
            members.put(
                    first, new Member(first, true, Optional.empty(), Optional.empty(), List.of()));
        }

        String brings(String sponsor, String newcomer) {
            var step = step(sponsor, newcomer);
            return String.join(
                    ", ",
                    step.paid().stream()
                            .map(paid -> paid.payee() + " " + paid.amount().value() / 100)
                            .toList());
        }

        Walkout.Step step(String sponsor, String newcomer) {
            var from = new DistributorCode(sponsor);
            var who = new DistributorCode(newcomer);
            var step = terms.brings(from, who, this::member);
            assertThat(sponsors.put(who, from)).isNull();
            var old = member(from);
            var brought = new ArrayList<>(old.brought());
            brought.add(who);
            members.put(from, new Member(from, old.boss(), old.under(), old.from(), brought));
            step.moves().forEach(this::apply);
            step.paid()
                    .forEach(paid -> earned.merge(paid.payee().value(), paid.amount(), Fen::plus));
            return step;
        }

        private void apply(Move move) {
            switch (move) {
                case Move.Joins(var who, var under) ->
                        members.put(
                                who,
                                new Member(
                                        who,
                                        false,
                                        Optional.of(under),
                                        Optional.empty(),
                                        List.of()));
                case Move.WalksOut(var boss, var from) ->
                        members.put(
                                boss,
                                new Member(
                                        boss,
                                        true,
                                        Optional.empty(),
                                        from,
                                        member(boss).brought()));
                case Move.Stays(var who, var under) -> {
                    var old = member(who);
                    members.put(
                            who,
                            new Member(
                                    who,
                                    old.boss(),
                                    Optional.of(under),
                                    old.from(),
                                    old.brought()));
                }
            }
        }

        private Member member(DistributorCode code) {
            return Optional.ofNullable(members.get(code)).orElseThrow();
        }

        String placed() {
            var places = new TreeMap<String, String>();
            members.values()
                    .forEach(
                            one ->
                                    places.put(
                                            one.code().value(),
                                            one.under().map(DistributorCode::value).orElse("-")));
            return String.join(
                    " ",
                    places.entrySet().stream()
                            .map(one -> one.getKey() + ":" + one.getValue())
                            .toList());
        }

        String totals() {
            return earned.toString();
        }

        void isForest() {
            for (var one : members.values()) {
                var seen = new HashSet<DistributorCode>();
                var up = Optional.of(one.code());
                while (up.isPresent()) {
                    assertThat(seen.add(up.get())).as("a circle over %s", up.get()).isTrue();
                    up = member(up.get()).under();
                }
            }
        }
    }
}
