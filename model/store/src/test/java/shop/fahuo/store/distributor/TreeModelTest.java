package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.distributor.TestTree.LEI;
import static shop.fahuo.store.distributor.TestTree.MEI;
import static shop.fahuo.store.distributor.TestTree.code;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;

import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.NaiveTree.Moment;
import shop.fahuo.store.distributor.NaiveTree.Stood;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lives of a tree in the store against a tree that is copied after each deed.
///
/// All lives are in one shop, each with codes of its own: making a shop takes longer than a life.
final class TreeModelTest {

    private static final OrderId PACK = new OrderId(1);
    private static final TestTree SHOP = new TestTree("jdbc:h2:mem:treemodel");
    private static int lives;

    @AfterContainer
    static void close() {
        SHOP.close();
    }

    @Property(tries = 400)
    void everyLineOfEveryMomentIsAsTheModelHasIt(@ForAll("deeds") List<TreeDeed> deeds) {
        var prefix = "L" + lives++ + "-";
        var model = new NaiveTree();
        var moments = new ArrayList<Moment>();
        for (var deed : deeds) {
            SHOP.clock.pass(Duration.ofSeconds(1));
            var before = model.sponsors();
            assertThat(give(prefix, deed)).as("%s", deed).isEqualTo(model.on(deed));
            before.values().removeIf(String::isEmpty);
            assertThat(model.sponsors()).as("sponsors stay").containsAllEntriesOf(before);
            moments.add(model.moment(SHOP.clock.instant()));
        }
        SHOP.clock.pass(Duration.ofSeconds(1));
        moments.add(model.moment(SHOP.clock.instant()));
        for (var moment : moments) {
            assertThat(lines(prefix, moment)).isEqualTo(moment.lines());
        }
        assertThat(sponsors(prefix, model)).isEqualTo(model.sponsors());
    }

    @Provide
    Arbitrary<List<TreeDeed>> deeds() {
        var one = Arbitraries.integers().between(0, 9).map(i -> "D" + i);
        var oneOrNobody = Arbitraries.frequencyOf(pair(5, one), pair(1, Arbitraries.just("")));
        Arbitrary<TreeDeed> join = Combinators.combine(one, oneOrNobody).as(TreeDeed.Join::new);
        Arbitrary<TreeDeed> bind = Combinators.combine(one, one).as(TreeDeed.Bind::new);
        Arbitrary<TreeDeed> ask = Combinators.combine(one, oneOrNobody).as(TreeDeed.Ask::new);
        Arbitrary<TreeDeed> approve =
                Combinators.combine(one, Arbitraries.of(true, false, false, false))
                        .as(TreeDeed.Approve::new);
        Arbitrary<TreeDeed> decline = one.map(TreeDeed.Decline::new);
        Arbitrary<TreeDeed> rank =
                Combinators.combine(one, Arbitraries.of("普通", "银牌", "金牌")).as(TreeDeed.Rank::new);
        Arbitrary<TreeDeed> state =
                Combinators.combine(one, Arbitraries.of(true, true, false)).as(TreeDeed.State::new);
        Arbitrary<TreeDeed> bring = Combinators.combine(one, oneOrNobody).as(TreeDeed.Bring::new);
        return Arbitraries.frequencyOf(
                        pair(4, join),
                        pair(3, bind),
                        pair(4, ask),
                        pair(4, approve),
                        pair(1, decline),
                        pair(1, rank),
                        pair(1, state),
                        pair(5, bring))
                .list()
                .ofMinSize(1)
                .ofMaxSize(50);
    }

    private static <T> Tuple.Tuple2<Integer, Arbitrary<? extends T>> pair(
            int often, Arbitrary<? extends T> what) {
        return Tuple.of(often, what);
    }

    /// @return the name of the refusal
    private static Optional<String> give(String prefix, TreeDeed deed) {
        var tree = SHOP.tree;
        var answered =
                switch (deed) {
                    case TreeDeed.Join(var who, var sponsor) ->
                            tree.join(person(prefix + who, full(prefix, sponsor)), LEI);
                    case TreeDeed.Bind(var who, var sponsor) ->
                            tree.bind(code(prefix + who), code(prefix + sponsor), LEI, "");
                    case TreeDeed.Ask(var who, var under) ->
                            tree.ask(code(prefix + who), Node.code(full(prefix, under)), "换线", LEI);
                    case TreeDeed.Approve(var who, var byAsker) ->
                            tree.approve(code(prefix + who), byAsker ? LEI : MEI, "");
                    case TreeDeed.Decline(var who) -> tree.decline(code(prefix + who), MEI, "");
                    case TreeDeed.Rank(var who, var rank) ->
                            tree.change(
                                    code(prefix + who),
                                    new Tree.Change(
                                            Optional.of(rank), Optional.empty(), Optional.empty()),
                                    LEI,
                                    "");
                    case TreeDeed.State(var who, var active) ->
                            tree.change(
                                    code(prefix + who),
                                    Tree.Change.to(
                                            active
                                                    ? DistributorState.ACTIVE
                                                    : DistributorState.CLOSED),
                                    LEI,
                                    "退出");
                    case TreeDeed.Bring(var who, var sponsor) ->
                            tree.join(person(prefix + who, full(prefix, sponsor)), LEI);
                };
        if (answered.join() instanceof TreeAnswered.Refused(var why)) {
            return Optional.of(why.getClass().getSimpleName());
        }
        if (deed instanceof TreeDeed.Bring(var who, var sponsor) && !sponsor.isEmpty()) {
            SHOP.in(tx -> Walkouts.bring(tx, TreeDeed.TERMS, PACK, code(prefix + who), LEI, ""));
        }
        return Optional.empty();
    }

    private static Distributor person(String code, String sponsor) {
        return new Distributor(code, sponsor, "罗娟", "", "普通", SHOP.clock.instant(), "", "");
    }

    /// Nobody stays nobody.
    private static String full(String prefix, String code) {
        return code.isEmpty() ? "" : prefix + code;
    }

    private static Map<String, List<Stood>> lines(String prefix, Moment moment) {
        return SHOP.in(
                tx -> {
                    var lines = new TreeMap<String, List<Stood>>();
                    for (var code : moment.lines().keySet()) {
                        var line = Uplines.read(tx, code(prefix + code), moment.at()).sponsors();
                        lines.put(code, line.stream().map(one -> stood(prefix, one)).toList());
                    }
                    return lines;
                });
    }

    private static Stood stood(String prefix, Standing one) {
        var code = one.code().value().substring(prefix.length());
        return new Stood(code, one.rank(), one.earns());
    }

    private static Map<String, String> sponsors(String prefix, NaiveTree model) {
        return SHOP.in(
                tx -> {
                    var sponsors = new TreeMap<String, String>();
                    for (var code : model.codes()) {
                        sponsors.put(code, sponsor(tx, prefix, code));
                    }
                    return sponsors;
                });
    }

    private static String sponsor(Tx tx, String prefix, String code) throws SQLException {
        return Node.find(tx, code(prefix + code))
                .flatMap(Node::sponsor)
                .map(sponsor -> sponsor.value().substring(prefix.length()))
                .orElse("");
    }
}
