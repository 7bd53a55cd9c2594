package shop.fahuo.store.db;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.order.Phase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;

/// What every transaction does last: link its events to the chain and bring the phase counts and
/// the balances of the books up to date.
///
/// All touch rows that all writers share, so they come at the end, in this order, and are held for
/// as short a time as the commit takes.
final class Closing {

    private static final String INSERT =
            "insert into event (sequence, at, order_id, actor, what, detail, hash) values (?, ?, ?,"
                    + " ?, ?, ?, ?)";
    private static final String HEAD =
            "select sequence, hash from chain_head where id = 1 for update";
    private static final String ADVANCE =
            "update chain_head set sequence = ?, hash = ? where id = 1";
    private static final String COUNT =
            "update phase_count set orders = orders + ? where phase = ?";

    private static final String BALANCE =
            "update ledger_balance set debit_fen = debit_fen + ?, credit_fen = credit_fen + ? where"
                    + " account = ?";
    private static final String NEW_BALANCE =
            "insert into ledger_balance (debit_fen, credit_fen, account) values (?, ?, ?)";

    /// Where the chain ends so far.
    private record Head(long sequence, Sha256 hash) {}

    private Closing() {}

    /// @param units of one transaction, in the order in which they ran
    static void close(Session session, List<Tx> units) throws SQLException {
        appendEvents(session, units.stream().flatMap(unit -> unit.events().stream()).toList());
        addCounts(session, units);
        addBalances(session, units);
    }

    private static void appendEvents(Session session, List<Tx.PendingEvent> events)
            throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        var head =
                session.query(HEAD, row -> new Head(row.number(1), Sha256.ofDigest(row.bytes(2))))
                        .getFirst();
        long sequence = head.sequence();
        var hash = head.hash();
        var rows = new ArrayList<@Nullable Object[]>();
        var words = new ArrayList<@Nullable Object[]>();
        for (var pending : events) {
            var event = pending.link(++sequence);
            for (var kept : pending.words()) {
                words.add(
                        new Object[] {
                            sequence, kept.field(), event.order(), kept.salt(), kept.words()
                        });
            }
            if (pending.numbered().isPresent()) {
                var row = pending.numbered().get();
                session.update(row.update(), sequence, row.key());
            }
            hash = event.hash(hash);
            rows.add(
                    new Object[] {
                        sequence,
                        event.at(),
                        event.order(),
                        event.actor(),
                        event.what(),
                        event.detail(),
                        hash.bytes()
                    });
        }
        session.batch(INSERT, rows);
        session.batch(Words.ADD, words);
        session.update(ADVANCE, sequence, hash.bytes());
    }

    private static void addCounts(Session session, List<Tx> units) throws SQLException {
        var sums = new EnumMap<Phase, Long>(Phase.class);
        units.forEach(
                unit ->
                        unit.counts()
                                .forEach((phase, count) -> sums.merge(phase, count, Long::sum)));
        for (var sum : sums.entrySet()) {
            if (sum.getValue() != 0) {
                session.update(COUNT, sum.getValue(), sum.getKey().name());
            }
        }
    }

    /// By account, so that writers who share a database never wait for each other in a circle; the
    /// head of the chain, which every booking moves, keeps two of them from making the same new
    /// account.
    private static void addBalances(Session session, List<Tx> units) throws SQLException {
        var sums = new TreeMap<LedgerAccount, Tx.Sides>();
        for (var unit : units) {
            unit.bookings().forEach((account, sides) -> sums.merge(account, sides, Tx.Sides::plus));
        }
        var rows = new ArrayList<@Nullable Object[]>();
        sums.forEach(
                (account, sides) ->
                        rows.add(new Object[] {sides.debit(), sides.credit(), account.path()}));
        var known = session.batch(BALANCE, rows);
        var fresh = new ArrayList<@Nullable Object[]>();
        for (int at = 0; at < known.length; at++) {
            if (known[at] == 0) {
                fresh.add(rows.get(at));
            }
        }
        session.batch(NEW_BALANCE, fresh);
    }
}
