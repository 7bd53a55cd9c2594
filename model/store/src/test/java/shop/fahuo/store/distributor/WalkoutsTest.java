package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.distributor.TestTree.LEI;
import static shop.fahuo.store.distributor.TestTree.code;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The worked example of 链动2+1, on stored lines.
final class WalkoutsTest {

    private static final OrderId ORDER = new OrderId(1);
    private static final Walkout COMMONEST =
            new Walkout(
                    Fen.of(10_000),
                    Fen.of(30_000),
                    Fen.of(20_000),
                    new BasisPoints(1_000),
                    2,
                    Set.of(1, 2),
                    false);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void paysAndMovesTheWorkedExample(Engine engine) {
        try (var shop = shop(engine)) {
            var earned = new TreeMap<String, Long>();
            var start = shop.clock.instant();
            assertThat(brings(shop, earned, "P", "A")).isEqualTo("P 300");
            assertThat(brings(shop, earned, "A", "B")).isEqualTo("A 100, P 200");
            assertThat(brings(shop, earned, "A", "C")).isEqualTo("A 100, P 200");
            assertThat(shop.places()).isEqualTo(Map.of("P", "-", "A", "-", "B", "P", "C", "P"));
            assertThat(brings(shop, earned, "A", "D")).isEqualTo("A 300, P 30");
            assertThat(brings(shop, earned, "D", "E")).isEqualTo("D 100, A 200, P 20");
            assertThat(brings(shop, earned, "D", "F")).isEqualTo("D 100, A 200, P 20");
            assertThat(brings(shop, earned, "B", "G")).isEqualTo("B 100, P 200");
            assertThat(brings(shop, earned, "B", "H")).isEqualTo("B 100, P 200");
            assertThat(brings(shop, earned, "G", "I")).isEqualTo("G 100, P 200");
            assertThat(brings(shop, earned, "D", "J")).isEqualTo("D 300, A 30");
            assertThat(shop.places().toString())
                    .isEqualTo("{A=-, B=-, C=P, D=-, E=A, F=A, G=P, H=P, I=G, J=D, P=-}");
            assertThat(shop.sponsors().toString())
                    .isEqualTo("{A=P, B=A, C=A, D=A, E=D, F=D, G=B, H=B, I=G, J=D, P=-}");
            assertThat(earned.toString()).isEqualTo("{A=930, B=200, D=500, G=100, P=1370}");
            assertThat(shop.line("B", start.plus(Duration.ofMinutes(2))))
                    .containsExactly("B", "A", "P");
        }
    }

    /// B is a boss on his own before A becomes one.
    @ParameterizedTest
    @EnumSource
    void leavesAloneWhoeverHasLeftTheLineBefore(Engine engine) {
        try (var shop = shop(engine)) {
            var earned = new TreeMap<String, Long>();
            brings(shop, earned, "P", "A");
            brings(shop, earned, "A", "B");
            brings(shop, earned, "B", "C");
            brings(shop, earned, "B", "D");
            assertThat(shop.places().toString()).isEqualTo("{A=P, B=-, C=P, D=P, P=-}");
            shop.transfer("A", "B");
            brings(shop, earned, "A", "E");
            assertThat(shop.places().toString()).isEqualTo("{A=-, B=-, C=P, D=P, E=B, P=-}");
        }
    }

    private static String brings(
            TestTree shop, Map<String, Long> earned, String sponsor, String newcomer) {
        shop.clock.pass(Duration.ofMinutes(1));
        assertThat(shop.join(newcomer, sponsor)).isInstanceOf(TreeAnswered.Done.class);
        var step = shop.in(tx -> Walkouts.bring(tx, COMMONEST, ORDER, code(newcomer), LEI, ""));
        step.paid()
                .forEach(
                        paid ->
                                earned.merge(
                                        paid.payee().value(),
                                        paid.amount().value() / 100,
                                        Long::sum));
        return String.join(
                ", ",
                step.paid().stream()
                        .map(paid -> paid.payee() + " " + paid.amount().value() / 100)
                        .toList());
    }

    /// With P, a boss.
    private TestTree shop(Engine engine) {
        var shop = new TestTree(engine.freshUrl(folder));
        shop.join("P", "");
        var boss = new Tree.Change(Optional.empty(), Optional.of(Role.BOSS), Optional.empty());
        shop.tree.change(code("P"), boss, LEI, "").join();
        return shop;
    }
}
