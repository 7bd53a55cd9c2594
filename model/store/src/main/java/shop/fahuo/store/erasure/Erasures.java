package shop.fahuo.store.erasure;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

/// Takes personal data of orders away, in one transaction each, and says so in the history; or has
/// it kept for the law alone. See ADR 19.
public final class Erasures {

    /// What the event is called; see [shop.fahuo.core.ledger.Event#what()].
    public static final String ERASED = "erased";

    private static final String RESTRICTED = "restricted";

    private static final String TOGETHER =
            "select distinct b.order_id from parcel_line a join parcel_line b on b.parcel_id ="
                    + " a.parcel_id where a.order_id = ?";
    private static final String OF_BUYER = "select id from orders where buyer_id = ? order by id";
    private static final String STATE = "select state from erasure where order_id = ?";
    private static final String SET =
            "update erasure set state = ?, made_at = ?, made_by = ? where order_id = ?";
    private static final String ADD =
            "insert into erasure (state, made_at, made_by, order_id) values (?, ?, ?, ?)";

    private final Database database;
    private final OrderLoader loader;

    public Erasures(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// The orders of a buyer, by the name the channel has for them.
    public List<OrderId> ofBuyer(String buyer) {
        return database.read(
                sql -> sql.fetch(OF_BUYER, buyer).map(row -> new OrderId(row.get(0, Long.class))));
    }

    public CompletableFuture<ErasureAnswered> erase(OrderId id, ErasureWish wish, Actor.Person by) {
        return database.writer().submit(tx -> run(tx, id, wish, Optional.of(by)));
    }

    /// What [#erase] would do, without doing it.
    public CompletableFuture<ErasureAnswered> preview(OrderId id, ErasureWish wish) {
        return database.writer().submit(tx -> run(tx, id, wish, Optional.empty()));
    }

    /// @param by nobody: nothing is written
    private ErasureAnswered run(Tx tx, OrderId id, ErasureWish wish, Optional<Actor.Person> by)
            throws SQLException {
        var keys = new ArrayList<OrderKey>();
        var rows = new TreeMap<String, Long>();
        var fresh = new ArrayList<Long>();
        for (long order : together(tx, id.value())) {
            var stored = loader.lock(tx, new OrderId(order));
            if (stored.isEmpty()) {
                return new ErasureAnswered.Refused(new ErasureRefusal.NoSuchOrder());
            }
            var obstacle = Obstacles.find(tx, stored.get(), wish);
            if (obstacle.isPresent()) {
                return new ErasureAnswered.Refused(obstacle.get());
            }
            var left = Traces.of(tx::query, order).all(tx::query, tx.now());
            left.forEach((table, count) -> rows.merge(table, count, Long::sum));
            if (isNew(tx, order, wish.how(), left)) {
                fresh.add(order);
            }
            keys.add(stored.get().order().key());
        }
        if (fresh.isEmpty()) {
            return new ErasureAnswered.Already();
        }
        if (by.isPresent()) {
            for (long order : fresh) {
                write(tx, order, wish, by.get());
            }
        }
        return new ErasureAnswered.Done(keys, rows);
    }

    /// What went in one parcel is of one buyer, and its waybill names them. In the order in which
    /// everybody locks.
    private static SortedSet<Long> together(Tx tx, long order) throws SQLException {
        var all = new TreeSet<Long>();
        var open = new ArrayList<>(List.of(order));
        while (!open.isEmpty()) {
            long next = open.removeLast();
            if (all.add(next)) {
                open.addAll(tx.query(TOGETHER, row -> row.number(1), next));
            }
        }
        return all;
    }

    private static boolean isNew(Tx tx, long order, ErasureWish.State how, Map<String, Long> left)
            throws SQLException {
        Optional<ErasureWish.State> state =
                tx.first(STATE, row -> row.name(1, ErasureWish.State.class), order);
        return switch (how) {
            case RESTRICTED -> state.isEmpty();
            case ERASED -> state.filter(how::equals).isEmpty() || !left.isEmpty();
        };
    }

    private static void write(Tx tx, long order, ErasureWish wish, Actor.Person by)
            throws SQLException {
        var traces = Traces.of(tx::query, order);
        boolean gone = wish.how() == ErasureWish.State.ERASED;
        if (gone) {
            traces.erase(tx);
        } else {
            traces.restrict(tx);
        }
        var state = wish.how().name();
        if (tx.update(SET, state, tx.now(), by.text(), order) == 0) {
            tx.update(ADD, state, tx.now(), by.text(), order);
        }
        tx.event(
                order,
                by,
                gone ? ERASED : RESTRICTED,
                Map.of("note", wish.why(), "beforeTerm", wish.beforeTerm()));
    }
}
