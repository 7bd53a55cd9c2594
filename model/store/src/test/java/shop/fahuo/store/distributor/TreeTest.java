package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.distributor.TestTree.LEI;
import static shop.fahuo.store.distributor.TestTree.MEI;
import static shop.fahuo.store.distributor.TestTree.code;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.distributor.DistributorState;
import shop.fahuo.core.distributor.Role;
import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class TreeTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void putsEverybodyBelowWhoeverBroughtThem(Engine engine) {
        try (var shop = shop(engine)) {
            assertThat(shop.join("B", "A")).isEqualTo(done("B"));
            assertThat(shop.join("C", "B")).isEqualTo(done("C"));
            assertThat(shop.line("C")).containsExactly("C", "B", "A");
            assertThat(shop.join("C", "A")).isEqualTo(refused(new TreeRefusal.Taken(code("C"))));
            assertThat(shop.join("D", "X"))
                    .isEqualTo(refused(new TreeRefusal.NoSuchDistributor(code("X"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void bindsARootOnceForEver(Engine engine) {
        try (var shop = shop(engine)) {
            shop.join("B", "");
            shop.join("C", "B");
            assertThat(shop.bind("B", "C"))
                    .isEqualTo(refused(new TreeRefusal.OwnLine(code("B"), code("C"))));
            var before = shop.clock.instant();
            shop.clock.pass(Duration.ofHours(1));
            assertThat(shop.bind("B", "A")).isEqualTo(done("B"));
            assertThat(shop.bind("B", "A"))
                    .isEqualTo(refused(new TreeRefusal.HasSponsor(code("B"), code("A"))));
            assertThat(shop.line("C")).containsExactly("C", "B", "A");
            assertThat(shop.line("C", before)).containsExactly("C", "B");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCardCountsWhoStandsBelowWhereverTheyWereMoved(Engine engine) {
        try (var shop = shop(engine)) {
            shop.join("B", "A");
            shop.join("C", "A");
            shop.join("D", "B");
            shop.join("E", "D");
            assertThat(shop.below("A")).isEqualTo(4);
            assertThat(shop.transfer("D", "C")).isEqualTo(done("D"));
            assertThat(shop.below("A")).isEqualTo(4);
            assertThat(shop.below("B")).isZero();
            assertThat(shop.below("C")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void movesALineWhenTwoPeopleSaySo(Engine engine) {
        try (var shop = shop(engine)) {
            shop.join("B", "A");
            shop.join("C", "B");
            shop.join("Z", "");
            var before = shop.clock.instant();
            shop.clock.pass(Duration.ofHours(1));
            var tree = shop.tree;
            var z = Optional.of(code("Z"));
            assertThat(tree.ask(code("B"), z, " ", LEI).join())
                    .isEqualTo(refused(new TreeRefusal.NoReason()));
            assertThat(tree.ask(code("B"), z, "搬家", LEI).join()).isEqualTo(done("B"));
            assertThat(tree.ask(code("B"), z, "搬家", MEI).join())
                    .isEqualTo(refused(new TreeRefusal.Waits(code("B"))));
            assertThat(tree.approve(code("B"), LEI, "").join())
                    .isEqualTo(refused(new TreeRefusal.SamePerson("李雷")));
            assertThat(shop.line("C")).containsExactly("C", "B", "A");
            assertThat(tree.approve(code("B"), MEI, "").join()).isEqualTo(done("B"));
            assertThat(tree.approve(code("B"), MEI, "").join())
                    .isEqualTo(refused(new TreeRefusal.NothingWaits(code("B"))));
            assertThat(shop.line("C")).containsExactly("C", "B", "Z");
            assertThat(shop.line("C", before)).containsExactly("C", "B", "A");
            assertThat(shop.sponsors()).containsEntry("B", "A");
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksAgainWhenAMoveIsApproved(Engine engine) {
        try (var shop = shop(engine)) {
            shop.join("B", "A");
            shop.join("Z", "");
            shop.tree.ask(code("A"), Optional.of(code("Z")), "换线", LEI).join();
            assertThat(shop.transfer("Z", "B")).isEqualTo(done("Z"));
            assertThat(shop.tree.approve(code("A"), MEI, "").join())
                    .isEqualTo(refused(new TreeRefusal.OwnLine(code("A"), code("Z"))));
            assertThat(shop.tree.decline(code("A"), MEI, "").join()).isEqualTo(done("A"));
            assertThat(shop.transfer("Z", "")).isEqualTo(done("Z"));
            assertThat(shop.transfer("A", "Z")).isEqualTo(done("A"));
            assertThat(shop.places()).isEqualTo(Map.of("A", "Z", "B", "A", "Z", "-"));
            assertThat(shop.bind("Z", "B"))
                    .isEqualTo(refused(new TreeRefusal.OwnLine(code("Z"), code("B"))));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverIsBarredEarnsNothingAndKeepsHisPlace(Engine engine) {
        try (var shop = shop(engine)) {
            shop.join("B", "A");
            var before = shop.clock.instant();
            shop.clock.pass(Duration.ofHours(1));
            var barred = Tree.Change.to(DistributorState.BARRED);
            assertThat(shop.tree.change(code("A"), barred, LEI, "").join())
                    .isEqualTo(refused(new TreeRefusal.NoReason()));
            shop.tree.change(code("A"), barred, LEI, "刷单").join();
            assertThat(earns(shop, "B")).containsExactly(true, false);
            assertThat(shop.in(tx -> Uplines.read(tx, code("B"), before)).sponsors())
                    .allMatch(one -> one.earns());
            assertThat(shop.join("C", "A"))
                    .isEqualTo(refused(new TreeRefusal.NotActive(code("A"))));
            shop.tree.change(code("A"), Tree.Change.to(DistributorState.ACTIVE), LEI, "").join();
            assertThat(earns(shop, "B")).containsExactly(true, true);
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersEveryRankWithItsTime(Engine engine) {
        try (var shop = shop(engine)) {
            var before = shop.clock.instant();
            shop.clock.pass(Duration.ofHours(1));
            var gold = new Tree.Change(Optional.of("金牌"), Optional.of(Role.BOSS), Optional.empty());
            assertThat(shop.tree.change(code("A"), gold, LEI, "").join()).isEqualTo(done("A"));
            assertThat(shop.tree.change(code("A"), gold, LEI, "").join())
                    .isEqualTo(refused(new TreeRefusal.NoChange(code("A"))));
            shop.clock.pass(Duration.ofHours(1));
            var line = shop.in(tx -> Uplines.read(tx, code("A"), before)).sponsors();
            assertThat(line.getFirst().rank()).isEqualTo("普通");
            var now = shop.in(tx -> Uplines.read(tx, code("A"), shop.clock.instant())).sponsors();
            assertThat(now.getFirst().rank()).isEqualTo("金牌");
        }
    }

    private static List<Boolean> earns(TestTree shop, String from) {
        return shop.in(tx -> Uplines.read(tx, code(from), shop.clock.instant())).sponsors().stream()
                .map(one -> one.earns())
                .toList();
    }

    private static TreeAnswered done(String code) {
        return new TreeAnswered.Done(code(code));
    }

    private static TreeAnswered refused(TreeRefusal why) {
        return new TreeAnswered.Refused(why);
    }

    /// With A, whom nobody brought.
    private TestTree shop(Engine engine) {
        var shop = new TestTree(engine.freshUrl(folder));
        shop.join("A", "");
        return shop;
    }
}
