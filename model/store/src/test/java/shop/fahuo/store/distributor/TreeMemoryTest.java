package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.distributor.TestTree.LEI;
import static shop.fahuo.store.distributor.TestTree.code;
import static shop.fahuo.store.distributor.TestTree.person;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.store.Engine;
import shop.fahuo.store.db.Tx;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

final class TreeMemoryTest {

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void answersOnlyOnceManyLinesWereLookedUp(Engine engine) {
        try (var shop = shop(engine.freshUrl(folder))) {
            assertThat(remembered(shop, "C")).isEmpty();
            IntStream.range(0, TreeMemory.LOOKS).forEach(_ -> shop.line("A"));
            assertThat(remembered(shop, "C")).contains(List.of("C", "B", "A"));
        }
    }

    @Test
    void knowsWhatAnotherDeskHasChanged() {
        var url = Engine.POSTGRES.freshUrl(folder);
        try (var shop = remembering(url);
                var other = new TestTree(url)) {
            other.join("Z", "");
            other.transfer("B", "Z");
            assertThat(remembered(shop, "C")).contains(List.of("C", "B", "Z"));
            other.join("Y", "C");
            assertThat(remembered(shop, "Y")).contains(List.of("Y", "C", "B", "Z"));
            other.bind("Z", "A");
            assertThat(remembered(shop, "Y")).contains(List.of("Y", "C", "B", "Z", "A"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsNothingOfWhatATransactionHasNotCommitted(Engine engine) {
        try (var shop = remembering(engine.freshUrl(folder))) {
            List<String> seen =
                    shop.in(
                            tx -> {
                                Lines.lock(tx);
                                var b = Node.find(tx, code("B")).orElseThrow();
                                Places.move(
                                        tx,
                                        b,
                                        Optional.empty(),
                                        Places.Move.of(PlaceCause.TRANSFERRED, LEI, ""));
                                assertThat(remembered(tx, shop, "C")).isEmpty();
                                return codes(Uplines.read(tx, code("C"), tx.now()).sponsors());
                            });
            assertThat(seen).containsExactly("C", "B");
            assertThat(remembered(shop, "C")).contains(List.of("C", "B"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void forgetsTheTreeWhenManyCome(Engine engine) {
        try (var shop = remembering(engine.freshUrl(folder))) {
            var few = IntStream.range(0, 100).mapToObj(i -> person("F" + i, "C")).toList();
            shop.distributors.put(few, LEI);
            assertThat(remembered(shop, "F99")).contains(List.of("F99", "C", "B", "A"));
            var many = IntStream.range(0, 101).mapToObj(i -> person("M" + i, "F0")).toList();
            shop.distributors.put(many, LEI);
            assertThat(remembered(shop, "M100")).isEmpty();
            assertThat(shop.line("M100")).containsExactly("M100", "F0", "C", "B", "A");
        }
    }

    @Test
    void remembersAChainOfThreeThousand() {
        try (var shop = new TestTree(Engine.H2.freshUrl(folder))) {
            var chain =
                    IntStream.range(0, 3_000)
                            .mapToObj(i -> person("D" + i, i == 0 ? "" : "D" + (i - 1)))
                            .toList();
            shop.distributors.put(chain, LEI);
            IntStream.rangeClosed(0, TreeMemory.LOOKS).forEach(_ -> shop.line("D0"));
            var line = remembered(shop, "D2999").orElseThrow();
            assertThat(line).hasSize(3_000).startsWith("D2999", "D2998").endsWith("D1", "D0");
        }
    }

    /// C was brought by B, and B by A.
    private static TestTree shop(String url) {
        var shop = new TestTree(url);
        shop.join("A", "");
        shop.join("B", "A");
        shop.join("C", "B");
        return shop;
    }

    private static TestTree remembering(String url) {
        var shop = shop(url);
        IntStream.rangeClosed(0, TreeMemory.LOOKS).forEach(_ -> shop.line("A"));
        assertThat(remembered(shop, "A")).isPresent();
        return shop;
    }

    private static Optional<List<String>> remembered(TestTree shop, String from) {
        return shop.in(tx -> remembered(tx, shop, from));
    }

    private static Optional<List<String>> remembered(Tx tx, TestTree shop, String from)
            throws SQLException {
        long newest = tx.first(TreeMemory.NEWEST, row -> row.number(1)).orElseThrow();
        return TreeMemory.of(tx.memory())
                .line(newest, code(from), shop.clock.instant())
                .map(TreeMemoryTest::codes);
    }

    private static List<String> codes(List<Standing> line) {
        return line.stream().map(one -> one.code().value()).toList();
    }
}
