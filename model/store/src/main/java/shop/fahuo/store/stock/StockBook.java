package shop.fahuo.store.stock;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.StockChange;
import shop.fahuo.core.stock.StockLevel;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What the shop has: counts and keys come in here, and orders that waited for them go on.
public final class StockBook {

    private static final String LEVELS =
            "select sku, warehouse, on_hand, reserved from stock order by sku, warehouse";
    private static final String LOCK =
            "select on_hand, reserved from stock where sku = ? and warehouse = ? for update";
    private static final String FILE = "select 1 from imported_file where sha256 = ?";
    private static final String NOTE_FILE =
            "insert into imported_file (sha256, name, imported_at) values (?, ?, ?)";
    private static final String KNOWN_KEY = "select 1 from card_key where sku = ? and mark = ?";
    private static final String ADD_KEY =
            "insert into card_key (id, sku, sealed, mark, state, line_id, unit)"
                    + " values (?, ?, ?, ?, 'FREE', null, null)";

    /// Orders that wait for this SKU are due from the moment they were paid, so that the oldest
    /// comes first.
    private static final String WAKE =
            "update orders set work_at = paid_at where phase in ('PAID', 'READY') and id in (select"
                + " l.order_id from order_line l join order_hold h on h.order_id = l.order_id where"
                + " l.sku = ? and h.reason = 'STOCK' and h.released_at is null)";

    private final Database database;
    private final Vault vault;

    /// A counted balance: this many lie there.
    public record Counted(SkuCode sku, Warehouse warehouse, long units) {}

    /// A card key that came in.
    public record NewKey(SkuCode sku, String secret) {}

    /// What became of the rows of a file.
    public record Received(int created, int updated, int unchanged) {

        public Received plus(Received other) {
            return new Received(
                    created + other.created, updated + other.updated, unchanged + other.unchanged);
        }
    }

    public StockBook(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    public List<StockLevel> levels() {
        return database.read(
                sql ->
                        sql.fetch(LEVELS)
                                .map(
                                        row ->
                                                new StockLevel(
                                                        new SkuCode(row.get(0, String.class)),
                                                        new Warehouse(row.get(1, String.class)),
                                                        row.get(2, Long.class),
                                                        row.get(3, Long.class))));
    }

    /// Takes a whole count in one transaction. The same file again changes nothing, whatever has
    /// shipped since.
    ///
    /// A count below what is promised is taken as far as the promises allow: the rest is already
    /// sold.
    public Received count(Sha256 file, String name, List<Counted> rows, Actor actor) {
        return database.writer()
                .write(
                        tx -> {
                            if (tx.first(FILE, row -> row.whole(1), file.hex()).isPresent()) {
                                return new Received(0, 0, rows.size());
                            }
                            tx.update(NOTE_FILE, file.hex(), name, tx.now());
                            var received = new Received(0, 0, 0);
                            for (var row : rows) {
                                received = received.plus(count(tx, row));
                            }
                            tx.event(
                                    0,
                                    actor,
                                    "stock.counted",
                                    Map.of("file", name, "rows", rows.size()));
                            return received;
                        });
    }

    /// What [#count] would do, without doing it.
    public Received previewCount(Sha256 file, List<Counted> rows) {
        if (database.read(sql -> sql.fetchOptional(FILE, file.hex()).isPresent())) {
            return new Received(0, 0, rows.size());
        }
        var levels =
                levels().stream()
                        .collect(
                                Collectors.toMap(
                                        level -> List.of(level.sku(), level.warehouse()),
                                        Function.identity()));
        return rows.stream()
                .map(row -> preview(row, levels.get(List.of(row.sku(), row.warehouse()))))
                .reduce(new Received(0, 0, 0), Received::plus);
    }

    private static Received preview(Counted row, @Nullable StockLevel level) {
        if (level == null) {
            return new Received(1, 0, 0);
        }
        return target(row, level) == level.onHand() ? new Received(0, 0, 1) : new Received(0, 1, 0);
    }

    private static long target(Counted counted, StockLevel level) {
        return Math.max(counted.units(), level.reserved());
    }

    private static Received count(Tx tx, Counted counted) throws SQLException {
        var place = counted.warehouse();
        var level =
                tx.first(
                        LOCK,
                        row -> new StockLevel(counted.sku(), place, row.number(1), row.number(2)),
                        counted.sku().value(),
                        place.name());
        if (level.isEmpty()) {
            StockMoves.book(tx, null, StockChange.counted(counted.sku(), place, counted.units()));
            wake(tx, counted.sku());
            return new Received(1, 0, 0);
        }
        long target = target(counted, level.get());
        if (target == level.get().onHand()) {
            return new Received(0, 0, 1);
        }
        StockMoves.book(
                tx, null, StockChange.counted(counted.sku(), place, target - level.get().onHand()));
        wake(tx, counted.sku());
        return new Received(0, 1, 0);
    }

    /// Puts keys at the end of their pools; a key the shop already has, or had, is not taken again.
    public Received receive(List<NewKey> keys, Actor actor) {
        return database.writer()
                .write(
                        tx -> {
                            var added = new TreeMap<SkuCode, Long>();
                            for (var key : keys) {
                                if (addKey(tx, key)) {
                                    added.merge(key.sku(), 1L, Long::sum);
                                }
                            }
                            for (var sku : added.entrySet()) {
                                StockMoves.book(
                                        tx,
                                        null,
                                        StockChange.received(
                                                sku.getKey(), Warehouse.KEYS, sku.getValue()));
                                wake(tx, sku.getKey());
                                tx.event(
                                        0,
                                        actor,
                                        "keys.received",
                                        Map.of(
                                                "sku",
                                                sku.getKey().value(),
                                                "keys",
                                                sku.getValue()));
                            }
                            int total =
                                    (int) added.values().stream().mapToLong(Long::longValue).sum();
                            return new Received(total, 0, keys.size() - total);
                        });
    }

    /// How many of these keys the shop does not have yet.
    public Received preview(List<NewKey> keys) {
        var fresh = new ArrayList<NewKey>();
        database.read(
                sql -> {
                    for (var key : keys) {
                        if (sql.fetchOptional(KNOWN_KEY, key.sku().value(), mark(key)).isEmpty()) {
                            fresh.add(key);
                        }
                    }
                    return fresh;
                });
        return new Received(fresh.size(), 0, keys.size() - fresh.size());
    }

    private boolean addKey(Tx tx, NewKey key) throws SQLException {
        var mark = mark(key);
        if (tx.first(KNOWN_KEY, row -> row.whole(1), key.sku().value(), mark).isPresent()) {
            return false;
        }
        tx.update(ADD_KEY, tx.nextId(), key.sku().value(), vault.seal(key.secret()), mark);
        return true;
    }

    private byte[] mark(NewKey key) {
        return vault.longMark("card key", key.secret());
    }

    /// Has orders looked at again that wait for a SKU.
    static void wake(Tx tx, SkuCode sku) throws SQLException {
        tx.update(WAKE, sku.value());
    }
}
