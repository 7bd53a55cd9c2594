package shop.fahuo.store.db;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Phase;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What a [Unit] writes with: the connection, the moment, and what the transaction owes at its end
/// (events for the chain, phase counts, who to tell).
public final class Tx {

    private final Session session;
    private final Instant now;
    private final List<PendingEvent> events = new ArrayList<>();
    private final Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    private final List<Booked> bookings = new ArrayList<>();
    private final Set<Long> touched = new LinkedHashSet<>();

    Tx(Session session, Clock clock) {
        this.session = session;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /// The moment at which everything in this unit happens, to the millisecond.
    public Instant now() {
        return now;
    }

    /// For everything but the hottest statements.
    public DSLContext sql() {
        return session.sql();
    }

    /// Runs one statement that this connection keeps prepared; values may be null, [Instant], text,
    /// numbers, bytes.
    ///
    /// @return how many rows it changed
    public int update(String sql, @Nullable Object... values) throws SQLException {
        return session.update(sql, values);
    }

    /// [#update] for many rows in one go.
    public void batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
        session.batch(sql, rows);
    }

    public <T> List<T> query(String sql, Row.Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return session.query(sql, reader, values);
    }

    public <T> Optional<T> first(String sql, Row.Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        return session.query(sql, reader, values).stream().findFirst();
    }

    /// A number never given out before, growing within this process.
    public long nextId() {
        return session.ids().next();
    }

    /// What this process remembers of the database as it was committed; of what the transaction has
    /// written it knows nothing.
    public Memory memory() {
        return session.memory();
    }

    /// Adds a link to the event chain when the transaction ends. Of what people wrote the link has
    /// only a commitment; see [Words].
    ///
    /// @param order 0 when it concerns none
    public void event(long order, Actor actor, String what, Map<String, ?> detail) {
        var split = Words.split(detail, session.salts());
        events.add(
                new PendingEvent(
                        now,
                        order,
                        actor.text(),
                        what,
                        detail.isEmpty() ? "" : CanonicalJson.write(split.logged()),
                        split.kept()));
        touch(order);
    }

    /// An order came into being in a phase.
    public void entered(Phase phase) {
        counts.merge(phase, 1L, Long::sum);
    }

    /// Counts a move from one phase to another; whether it is legal is checked here, for every
    /// writer at once.
    public void moved(Phase from, Phase to) {
        from.requireMoveTo(to);
        counts.merge(from, -1L, Long::sum);
        counts.merge(to, 1L, Long::sum);
    }

    /// An account of the books was debited, or credited when the amount is negative.
    public void booked(LedgerAccount account, Fen amount) {
        bookings.add(new Booked(account, amount));
    }

    /// Says that whoever watches this order should look again.
    public void touch(long order) {
        if (order != 0) {
            touched.add(order);
        }
    }

    List<PendingEvent> events() {
        return events;
    }

    Map<Phase, Long> counts() {
        return counts;
    }

    List<Booked> bookings() {
        return bookings;
    }

    Set<Long> touched() {
        return touched;
    }

    /// What a balance does not know yet.
    record Booked(LedgerAccount account, Fen amount) {}

    /// An event that has no number yet.
    record PendingEvent(
            Instant at,
            long order,
            String actor,
            String what,
            String detail,
            List<Words.Kept> words) {

        Event link(long sequence) {
            return new Event(sequence, at, order, actor, what, detail);
        }
    }
}
