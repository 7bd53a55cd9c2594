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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What a [Unit] writes with: the connection, the moment, and what the transaction owes at its end
/// (events for the chain, phase counts, who to tell).
public final class Tx {

    private static final String BALANCE =
            "select debit_fen - credit_fen from ledger_balance where account = ?";

    private final Session session;
    private final List<Tx> before;
    private final Instant now;
    private final List<PendingEvent> events = new ArrayList<>();
    private final Map<Phase, Long> counts = new EnumMap<>(Phase.class);
    private final Map<LedgerAccount, Sides> bookings = new HashMap<>();
    private final Set<Long> touched = new LinkedHashSet<>();

    /// @param before the units of the same transaction that ran before
    Tx(Session session, List<Tx> before, Clock clock) {
        this.session = session;
        this.before = before;
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
    ///
    /// @return how many rows each changed
    public int[] batch(String sql, List<@Nullable Object[]> rows) throws SQLException {
        return session.batch(sql, rows);
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
        event(order, actor, what, detail, Optional.empty());
    }

    /// [#event] for a row that is to know the event's number.
    ///
    /// @param update of the row, with the number and the key as its values
    public void event(Actor actor, String what, Map<String, ?> detail, String update, Object key) {
        event(0, actor, what, detail, Optional.of(new Numbered(update, key)));
    }

    private void event(
            long order,
            Actor actor,
            String what,
            Map<String, ?> detail,
            Optional<Numbered> numbered) {
        var split = Words.split(detail, session.salts());
        events.add(
                new PendingEvent(
                        now,
                        order,
                        actor.text(),
                        what,
                        detail.isEmpty() ? "" : CanonicalJson.write(split.logged()),
                        split.kept(),
                        numbered));
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
        bookings.merge(account, Sides.of(amount), Sides::plus);
    }

    /// What an account of the books comes to, with what this transaction has booked; debits are
    /// positive.
    public Fen balance(LedgerAccount account) throws SQLException {
        var kept = first(BALANCE, row -> row.fen(1), account.path()).orElse(Fen.ZERO);
        return Stream.concat(before.stream(), Stream.of(this))
                .map(unit -> unit.bookings.getOrDefault(account, Sides.NONE).balance())
                .reduce(kept, Fen::plus);
    }

    /// What this transaction has booked by account: a kept balance does not know it before the end.
    public Map<LedgerAccount, Fen> booked() {
        var booked = new HashMap<LedgerAccount, Fen>();
        Stream.concat(before.stream(), Stream.of(this))
                .forEach(
                        unit ->
                                unit.bookings.forEach(
                                        (account, sides) ->
                                                booked.merge(account, sides.balance(), Fen::plus)));
        return booked;
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

    Map<LedgerAccount, Sides> bookings() {
        return bookings;
    }

    Set<Long> touched() {
        return touched;
    }

    /// What was debited and what was credited, both in fen and not negative.
    record Sides(long debit, long credit) {

        static final Sides NONE = new Sides(0, 0);

        static Sides of(Fen amount) {
            return new Sides(Math.max(amount.value(), 0), Math.max(-amount.value(), 0));
        }

        Sides plus(Sides other) {
            return new Sides(
                    Math.addExact(debit, other.debit), Math.addExact(credit, other.credit));
        }

        Fen balance() {
            return Fen.of(debit - credit);
        }
    }

    /// A row that is to know an event's number.
    record Numbered(String update, Object key) {}

    /// An event that has no number yet.
    record PendingEvent(
            Instant at,
            long order,
            String actor,
            String what,
            String detail,
            List<Words.Kept> words,
            Optional<Numbered> numbered) {

        Event link(long sequence) {
            return new Event(sequence, at, order, actor, what, detail);
        }
    }
}
