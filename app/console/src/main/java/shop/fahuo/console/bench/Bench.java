package shop.fahuo.console.bench;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;

/// The performance figures of the store on a shop of a given size, measured in an empty folder.
public final class Bench {

    /// No order is so dear: as many are looked at as ever for one page.
    private static final OrderFilter NOWHERE =
            OrderFilter.ALL.with(
                    new Criterion.Total(Optional.of(Fen.of(99_999_900)), Optional.empty()));

    /// Many orders have it.
    private static final OrderFilter COMMON =
            OrderFilter.ALL.with(new Criterion.WithSku(BenchFile.catalogue().getFirst().code()));

    private static final int PAGE = 50;
    private static final int DECISIONS = 30_000;

    private final BenchShop shop;
    private final BiConsumer<Store, Path> importer;
    private final Path folder;

    /// @param importer takes an order file in, as `fahuo import` does
    /// @param folder empty; the caller deletes it
    public Bench(
            RuleLanguage language, String rules, BiConsumer<Store, Path> importer, Path folder) {
        shop = new BenchShop(language, rules);
        this.importer = importer;
        this.folder = folder;
    }

    /// Takes minutes for a million orders.
    public List<Figure> run(int orders) throws IOException, SQLException {
        var figures = new ArrayList<Figure>();
        var database = folder.resolve("shop");
        var file = new BenchFile(orders);
        int decisions = Math.min(DECISIONS, orders);
        figures.add(fill(database, file, decisions));
        figures.add(size(database, "size.grown", orders));
        compact(database);
        figures.add(size(database, "size.compact", orders));
        figures.add(open(database));
        figures.addAll(read(database, file, orders));
        figures.add(new DecisionBench(shop, database, decisions).run());
        figures.addAll(new BillBench(shop, database, orders).run());
        figures.addAll(new LabelBench().run());
        figures.addAll(shares(orders));
        return List.copyOf(figures);
    }

    /// The figures of the distributors' tree alone.
    public List<Figure> tree(int people) throws IOException {
        var figures = new ArrayList<>(new TreeBench(shop, importer, folder, people).run());
        figures.addAll(new TreeFrameBench().run());
        return figures;
    }

    /// The figures of the window alone.
    public List<Figure> ui(int orders) throws IOException {
        return new UiBench(new UiShop(importer, folder, orders)).run();
    }

    /// The figures of the tree, and of shares that are worked out, booked and proved in it.
    public List<Figure> shares(int people) throws IOException {
        var figures = new ArrayList<>(tree(people));
        figures.addAll(new AllocationBench(people).run());
        figures.addAll(new CommissionBench(shop, folder.resolve("tree"), people).run());
        return figures;
    }

    private Figure fill(Path database, BenchFile file, int decisions) throws IOException {
        var csv = folder.resolve("orders.csv");
        long rows = file.write(csv);
        try (var store = shop.open(database)) {
            BenchShop.stock(store, decisions / 8);
            long began = System.nanoTime();
            importer.accept(store, csv);
            double seconds = (System.nanoTime() - began) / 1e9;
            Files.delete(csv);
            return Figure.of("import", rows / seconds, "rows/s", rows);
        }
    }

    private static Figure size(Path database, String name, int orders) throws IOException {
        long bytes = Files.size(database.resolveSibling(database.getFileName() + ".mv.db"));
        return Figure.of(name, bytes / 1e6, "MB", orders);
    }

    private static void compact(Path database) throws SQLException {
        try (var connection = DriverManager.getConnection(Store.h2Url(database), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("SHUTDOWN COMPACT");
        }
    }

    private Figure open(Path database) {
        long began = System.nanoTime();
        try (var store = shop.open(database)) {
            var page =
                    store.orders()
                            .page(OrderFilter.ALL.inPhase(Phase.PAID), Optional.empty(), PAGE);
            double seconds = (System.nanoTime() - began) / 1e9;
            return Figure.of("open", seconds * 1e3, "ms", page.rows().size()).limit(600);
        }
    }

    private List<Figure> read(Path database, BenchFile file, int orders) {
        try (var store = shop.open(database)) {
            var cursors = new ArrayDeque<Optional<Cursor>>(List.of(Optional.empty()));
            var busiest = OrderFilter.ALL.inPhase(Phase.PAID);
            var pages =
                    Timings.of(
                            2_000,
                            () ->
                                    cursors.add(
                                            store.orders()
                                                    .page(busiest, cursors.remove(), PAGE)
                                                    .next()));
            var next = new AtomicInteger();
            var searches =
                    Timings.of(
                            1_000,
                            () -> {
                                var phone = file.phone(next.addAndGet(7_919) % orders);
                                store.orders()
                                        .page(
                                                OrderFilter.ALL.matching(phone),
                                                Optional.empty(),
                                                PAGE);
                            });
            var narrowed =
                    Timings.of(200, () -> store.orders().page(NOWHERE, Optional.empty(), PAGE));
            var common = Timings.of(200, () -> store.orders().page(COMMON, Optional.empty(), PAGE));
            var counts = Timings.of(2_000, () -> store.orders().counts());
            return List.of(
                    pages.figure("page", 50),
                    pages.figure("page", 99).limit(5),
                    searches.figure("search.phone", 50),
                    searches.figure("search.phone", 99).limit(5),
                    narrowed.figure("filter.nothing", 50),
                    narrowed.figure("filter.nothing", 99).limit(500),
                    common.figure("filter.sku", 50),
                    common.figure("filter.sku", 99).limit(100),
                    counts.figure("counts", 50),
                    counts.figure("counts", 99).limit(1));
        }
    }
}
