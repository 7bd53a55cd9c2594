package shop.fahuo.console.bench;

import org.h2.jdbcx.JdbcDataSource;

import shop.fahuo.store.Store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

/// Decides the same orders on copies of one database, by the store and by plain JDBC in turn.
///
/// What the store's writer asks of H2 is recorded once; the yardstick then does exactly those reads
/// and writes with statements it keeps, commits where the store committed and forces as the store
/// does.
final class DecisionBench {

    private static final int ROUNDS = 3;

    private final BenchShop shop;
    private final Path original;
    private final int orders;

    /// @param original H2 file of a closed database, without its ending
    DecisionBench(BenchShop shop, Path original, int orders) {
        this.shop = shop;
        this.original = original;
        this.orders = orders;
    }

    Figure run() throws IOException, SQLException {
        var tape = record();
        double store = 0;
        double plain = 0;
        for (int round = 0; round < ROUNDS; round++) {
            store += decide(real(copy("store")), () -> {});
            plain += new PlainJdbc(Store.h2Url(copy("plain"))).play(tape);
        }
        return Figure.of(
                        "decide.durable",
                        ROUNDS * orders / store,
                        "orders/s",
                        (long) ROUNDS * orders)
                .ratio(plain / store)
                .limit(0.7);
    }

    private Tape record() throws IOException {
        var tape = new Tape();
        decide(new RecordingSource(Store.h2Url(copy("record")), tape), tape::rewind);
        return tape;
    }

    /// @param begin called when the store is open and the clock starts
    private double decide(DataSource source, Runnable begin) {
        try (var store = shop.open(source)) {
            var due = store.decisions().due(BenchShop.NOW, orders);
            begin.run();
            long began = System.nanoTime();
            List<CompletableFuture<?>> deciding = new ArrayList<>();
            due.forEach(id -> deciding.add(store.decisions().decide(id)));
            deciding.forEach(CompletableFuture::join);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    private static DataSource real(Path file) {
        var source = new JdbcDataSource();
        source.setURL(Store.h2Url(file));
        source.setUser("sa");
        return source;
    }

    private Path copy(String name) throws IOException {
        var copy = original.resolveSibling(name);
        Files.copy(
                original.resolveSibling(original.getFileName() + ".mv.db"),
                original.resolveSibling(name + ".mv.db"),
                StandardCopyOption.REPLACE_EXISTING);
        return copy;
    }
}
