package shop.fahuo.store.distributor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Four desks on one PostgreSQL, four people at each, all tying the same few distributors together
/// at once.
final class TreeRaceTest {

    private static final int DESKS = 4;
    private static final int THREADS = 16;
    private static final int TIMES = 40;
    private static final int PEOPLE = 12;

    @TempDir private Path folder;

    @Test
    void nobodyEverStandsAboveHimself() throws InterruptedException, ExecutionException {
        var url = Engine.POSTGRES.freshUrl(folder);
        var desks = IntStream.range(0, DESKS).mapToObj(_ -> new TestTree(url)).toList();
        IntStream.range(0, PEOPLE).forEach(i -> desks.getFirst().join("D" + i, ""));
        long done = 0;
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = new ArrayList<Callable<Long>>();
            for (int thread = 0; thread < THREADS; thread++) {
                var random = new SplittableRandom(thread);
                var desk = desks.get(thread % DESKS);
                all.add(() -> tie(desk, random));
            }
            for (var one : threads.invokeAll(all)) {
                done += one.get();
            }
        }
        var shop = desks.getFirst();
        assertThat(done).isGreaterThan(PEOPLE);
        assertThat(TestTree.isForest(shop.sponsors())).isTrue();
        assertThat(TestTree.isForest(shop.places())).isTrue();
        assertThat(count(shop, "select count(*) from distributor where parent is not null"))
                .isPositive();
        assertThat(
                        count(
                                shop,
                                "select count(*) from (select code from placement where past = 0"
                                        + " group by code having count(*) > 1) doubled"))
                .isZero();
        desks.forEach(TestTree::close);
    }

    /// @return how often it was done
    private static long tie(TestTree desk, SplittableRandom random) {
        return IntStream.range(0, TIMES)
                .mapToObj(
                        _ -> {
                            var who = "D" + random.nextInt(PEOPLE);
                            var other = "D" + random.nextInt(PEOPLE);
                            return random.nextInt(3) == 0
                                    ? desk.bind(who, other)
                                    : desk.transfer(who, other);
                        })
                .filter(TreeAnswered.Done.class::isInstance)
                .count();
    }

    private static long count(TestTree shop, String query) {
        return shop.in(tx -> tx.first(query, row -> row.number(1)).orElseThrow());
    }
}
