package shop.fahuo.store.review;

import org.jooq.Record;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.StoreException;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// Which desk has which order before it, among desks that share a database, so that two people do
/// not answer one order. It keeps nobody from anything and is no fact of the order: the log tells
/// nothing of it, and what a desk does not repeat is over. An embedded database has one desk, which
/// writes and reads nothing here.
public final class Onlookers implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Onlookers.class.getName());

    /// A desk that was not heard for so long has gone without saying so.
    public static final Duration UNHEARD = Duration.ofSeconds(45);

    private static final String GONE =
            "seen < current_timestamp - interval '" + UNHEARD.toSeconds() + "' second";

    private static final String LOOK =
            "insert into desk_presence as here (desk, person, order_id, since, seen)"
                    + " values (?, ?, ?, current_timestamp, current_timestamp)"
                    + " on conflict (desk) do update set person = excluded.person,"
                    + " order_id = excluded.order_id, seen = excluded.seen,"
                    + " since = case when here.order_id = excluded.order_id and not (here."
                    + GONE
                    + ") then here.since else excluded.since end";
    private static final String LEAVE = "delete from desk_presence where desk = ? or " + GONE;
    private static final String OTHERS =
            "select order_id, person, extract(epoch from current_timestamp - since)"
                    + " from desk_presence where desk <> ? and not ("
                    + GONE
                    + ") order by since, desk";

    private final Database database;
    private final String self = UUID.randomUUID().toString();
    private final AtomicBoolean said = new AtomicBoolean();

    public Onlookers(Database database) {
        this.database = database;
    }

    /// Whether there can be other desks.
    public boolean isShared() {
        return !database.isEmbedded();
    }

    /// This desk has an order before it. To be said again well before [#UNHEARD] is over.
    public void look(OrderId order, Actor.Person person) {
        if (isShared()) {
            said.set(true);
            database.writer().write(tx -> tx.update(LOOK, self, person.name(), order.value()));
        }
    }

    /// This desk has no order before it any more.
    public void leave() {
        if (said.getAndSet(false)) {
            database.writer().write(tx -> tx.update(LEAVE, self));
        }
    }

    /// What the other desks have before them; on one order, who came first is first.
    public List<Onlooker> others() {
        return isShared()
                ? database.read(sql -> sql.fetch(OTHERS, self)).map(Onlookers::onlooker)
                : List.of();
    }

    /// Leaves; where that fails, the others find out by themselves.
    @Override
    public void close() {
        try {
            leave();
        } catch (StoreException e) {
            LOG.log(Level.DEBUG, "left without saying so", e);
        }
    }

    private static Onlooker onlooker(Record row) {
        return new Onlooker(
                new OrderId(row.get(0, Long.class)),
                row.get(1, String.class),
                Duration.ofSeconds(row.get(2, BigDecimal.class).longValue()));
    }
}
