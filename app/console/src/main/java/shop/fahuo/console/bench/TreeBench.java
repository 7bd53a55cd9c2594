package shop.fahuo.console.bench;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;
import shop.fahuo.store.distributor.Tree;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;

/// Takes in a file of distributors, twice, moves some of them, and looks up lines, as of now and as
/// of before the moves.
final class TreeBench {

    private static final Actor.Person BENCH = new Actor.Person("bench");
    private static final Actor.Person SECOND = new Actor.Person("second");
    private static final int LOOKS = 5_000;

    /// Half as often again, to warm up, are fewer than after which a tree is remembered; twice as
    /// often are more.
    private static final int STEPS = 600;

    private static final int MOVES = 500;

    private final BenchShop shop;
    private final BiConsumer<Store, Path> importer;
    private final Path folder;
    private final int people;
    private final SplittableRandom random = new SplittableRandom(2);

    /// @param importer takes a file in, as `fahuo import` does
    TreeBench(BenchShop shop, BiConsumer<Store, Path> importer, Path folder, int people) {
        this.shop = shop;
        this.importer = importer;
        this.folder = folder;
        this.people = people;
    }

    List<Figure> run() throws IOException {
        var file = folder.resolve("people.csv");
        new TreeFile(people).write(file);
        try (var store = shop.open(folder.resolve("tree"))) {
            var figures = new ArrayList<Figure>();
            double seconds = take(store, file);
            figures.add(Figure.of("distributors.import", seconds, "s", people).limit(60));
            figures.add(Figure.of("distributors.rate", people / seconds, "rows/s", people));
            figures.add(Figure.of("distributors.again", take(store, file), "s", people));
            Files.delete(file);
            figures.addAll(looks(store));
            return figures;
        }
    }

    private double take(Store store, Path file) {
        long began = System.nanoTime();
        importer.accept(store, file);
        double seconds = (System.nanoTime() - began) / 1e9;
        if (store.distributors().count() != people) {
            throw new IllegalStateException("the tree was not taken");
        }
        return seconds;
    }

    private List<Figure> looks(Store store) {
        var reader = store.distributors().reader();
        var before = BenchShop.NOW.minusSeconds(1);
        move(store);
        var steps = Timings.of(STEPS, () -> reader.line(anybody()));
        long began = System.nanoTime();
        for (int look = 0; look < STEPS; look++) {
            reader.line(anybody());
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        var now = Timings.of(LOOKS, () -> reader.line(anybody()));
        var then = Timings.of(LOOKS, () -> reader.line(anybody(), before));
        return List.of(
                steps.figure("distributors.line.steps", 50),
                steps.figure("distributors.line.steps", 99),
                Figure.of("distributors.line.remembering", seconds, "s", people),
                now.figure("distributors.line", 50),
                now.figure("distributors.line", 99).limit(1),
                then.figure("distributors.line.then", 50),
                then.figure("distributors.line.then", 99).limit(1));
    }

    private DistributorCode anybody() {
        return TreeFile.code(random.nextInt(people));
    }

    private void move(Store store) {
        var silver = new Tree.Change(Optional.of("银牌"), Optional.empty(), Optional.empty());
        for (int i = 0; i < Math.min(MOVES, people / 4); i++) {
            var who = anybody();
            store.tree().ask(who, Optional.of(anybody()), "bench", BENCH).join();
            store.tree().approve(who, SECOND, "").join();
            store.tree().change(anybody(), silver, BENCH, "").join();
        }
    }
}
