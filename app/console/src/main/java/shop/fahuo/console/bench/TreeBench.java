package shop.fahuo.console.bench;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.distributor.Distributors.Put;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Takes in a tree of distributors, each brought by anybody who came before, and looks up lines in
/// it.
final class TreeBench {

    private static final Actor.Person BENCH = new Actor.Person("bench");
    private static final int ROOTS = 20;

    private final BenchShop shop;
    private final Path database;
    private final int people;

    /// @param database H2 file that is not there yet, without its ending
    TreeBench(BenchShop shop, Path database, int people) {
        this.shop = shop;
        this.database = database;
        this.people = people;
    }

    List<Figure> run() {
        var random = new SplittableRandom(1);
        try (var store = shop.open(database)) {
            var list = list(random);
            long began = System.nanoTime();
            var put = store.distributors().put(list, BENCH);
            double seconds = (System.nanoTime() - began) / 1e9;
            if (!put.equals(new Put.Done(people, 0, 0))) {
                throw new IllegalStateException("the tree was not taken: " + put);
            }
            var reader = store.distributors().reader();
            var lines = Timings.of(2_000, () -> reader.line(code(random.nextInt(people))));
            return List.of(
                    Figure.of("distributors.import", seconds, "s", people).limit(60),
                    Figure.of("distributors.rate", people / seconds, "rows/s", people),
                    lines.figure("distributors.line", 50),
                    lines.figure("distributors.line", 99).limit(1));
        }
    }

    private List<Distributor> list(SplittableRandom random) {
        var list = new ArrayList<Distributor>(people);
        for (int i = 0; i < people; i++) {
            var parent = i < ROOTS ? "" : code(random.nextInt(i)).value();
            list.add(
                    new Distributor(
                            code(i).value(),
                            parent,
                            "王小" + i % 1000,
                            "138%08d".formatted(i),
                            "普通",
                            BenchShop.NOW.minusSeconds(people - i),
                            "openid-" + i,
                            ""));
        }
        return list;
    }

    private static DistributorCode code(int number) {
        return new DistributorCode("D%07d".formatted(number));
    }
}
