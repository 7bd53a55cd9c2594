package shop.fahuo.console.cli;

import shop.fahuo.console.bench.Bench;
import shop.fahuo.console.bench.Figure;
import shop.fahuo.console.importing.ImportRequest;
import shop.fahuo.console.importing.Rejects;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.core.order.Actor;
import shop.fahuo.rules.CelRuleLanguage;
import shop.fahuo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/// `bench`: the performance figures, on a shop of its own in a temporary folder.
final class BenchVerb {

    private static final int ORDERS = 1_000_000;

    static final Verb VERB =
            new Verb.Free(
                    Syntax.of("bench", "cli.verb.bench")
                            .with(
                                    Option.of("orders", "cli.option.orders", new Kind.Count()),
                                    Option.of("tree", "cli.option.benchTree", new Kind.Count()),
                                    Option.of("ui", "cli.option.benchUi", new Kind.Count()),
                                    Option.of(
                                            "shares", "commission.option.bench", new Kind.Count())),
                    BenchVerb::run);

    private BenchVerb() {}

    private static int run(Call call) {
        try {
            var folder = Files.createTempDirectory("fahuo-bench");
            try {
                report(call, figures(call, folder));
                return Call.DONE;
            } finally {
                delete(folder);
            }
        } catch (IOException | SQLException e) {
            return call.refuse("cli.bench.failed", String.valueOf(e.getMessage()));
        }
    }

    private static List<Figure> figures(Call call, Path folder) throws IOException, SQLException {
        var bench = bench(call, folder);
        int seen = call.arguments().count("ui", 0);
        if (seen > 0) {
            return bench.ui(seen);
        }
        int people = call.arguments().count("tree", 0);
        if (people > 0) {
            return bench.tree(people);
        }
        int shares = call.arguments().count("shares", 0);
        return shares > 0
                ? bench.shares(shares)
                : bench.run(call.arguments().count("orders", ORDERS));
    }

    private static Bench bench(Call call, Path folder) {
        return new Bench(
                new CelRuleLanguage(),
                CelRuleLanguage.shippedDefault(),
                (store, file) -> take(call, store, file, folder),
                folder);
    }

    private static void take(Call call, Store store, Path file, Path scratch) {
        var request = new ImportRequest(file, Optional.empty(), false, new Actor.Person("bench"));
        new SheetImporter(store, scratch, call.ui()::texts)
                .run(request, Progress.UNWATCHED, Rejects.NOWHERE);
    }

    private static void report(Call call, List<Figure> figures) {
        if (call.isJson()) {
            call.json(figures.stream().map(BenchVerb::json).toList());
            return;
        }
        figures.forEach(
                figure ->
                        call.say(
                                "cli.bench.figure",
                                figure.name(),
                                String.format(Locale.ROOT, "%.3f", figure.value()),
                                figure.unit()));
    }

    private static Object json(Figure figure) {
        return Json.object(
                "name", figure.name(),
                "value", figure.value(),
                "unit", figure.unit(),
                "n", figure.n(),
                "limit", orNone(figure.limit()),
                "ratio", orNone(figure.ratio()));
    }

    private static Optional<Double> orNone(OptionalDouble value) {
        return value.isPresent() ? Optional.of(value.getAsDouble()) : Optional.empty();
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
