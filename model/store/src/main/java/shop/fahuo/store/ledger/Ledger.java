package shop.fahuo.store.ledger;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.Entry;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The books. A posting is written in the transaction of the fact it is about, once for ever.
public final class Ledger {

    /// What the event is called that tells of a posting.
    public static final String POSTED = "posted";

    private static final String SAME = "select content from ledger_posting where posting_key = ?";
    private static final String ANY = "select 1 from ledger_posting where posting_key = any(?)";
    private static final String ADD =
            "insert into ledger_posting (id, posting_key, order_id, posted_at, content) values (?,"
                    + " ?, ?, ?, ?)";
    private static final String ADD_ENTRY =
            "insert into ledger_entry (posting_id, account, amount_fen) values (?, ?, ?)";
    private static final String BALANCES =
            "select account, debit_fen - credit_fen from ledger_balance order by account";

    private final Database database;

    public Ledger(Database database) {
        this.database = database;
    }

    /// Posts a fact that is told for the first time.
    ///
    /// @param order whose fact it is; empty for the shop's own
    /// @return whether it was posted now
    /// @throws IllegalStateException when the same fact was posted with other entries
    public static boolean post(Tx tx, Posting posting, long order, Actor actor)
            throws SQLException {
        return post(tx, posting, order, actor, Map.of());
    }

    /// [#post(Tx, Posting, long, Actor)], with more that the history tells of it.
    public static boolean post(
            Tx tx, Posting posting, long order, Actor actor, Map<String, String> beside)
            throws SQLException {
        var content = posting.content();
        Optional<String> known = tx.first(SAME, row -> row.text(1), posting.key());
        if (known.isPresent()) {
            if (!known.get().equals(content)) {
                throw new IllegalStateException(
                        posting.key() + " was posted as " + known.get() + ", not " + content);
            }
            return false;
        }
        add(tx, List.of(posting), order, actor, beside);
        return true;
    }

    /// Posts facts of the shop's own, none of which has been told before.
    public static void postNew(Tx tx, List<Posting> postings, Actor actor) throws SQLException {
        var keys = postings.stream().map(Posting::key).toArray(String[]::new);
        if (tx.first(ANY, row -> row.whole(1), (Object) keys).isPresent()) {
            throw new IllegalStateException("posted before, one of " + List.of(keys));
        }
        add(tx, postings, 0, actor, Map.of());
    }

    private static void add(
            Tx tx, List<Posting> postings, long order, Actor actor, Map<String, String> beside)
            throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        var entries = new ArrayList<@Nullable Object[]>();
        for (var posting : postings) {
            long id = tx.nextId();
            var content = posting.content();
            rows.add(
                    new @Nullable Object[] {
                        id, posting.key(), order == 0 ? null : order, tx.now(), content
                    });
            for (var entry : posting.entries()) {
                entries.add(new Object[] {id, entry.account().path(), entry.amount().value()});
                tx.booked(entry.account(), entry.amount());
            }
            var told = new TreeMap<>(beside);
            told.put("key", posting.key());
            told.put("entries", content);
            tx.event(order, actor, POSTED, told);
        }
        tx.batch(ADD, rows);
        tx.batch(ADD_ENTRY, entries);
    }

    /// The books, page by page.
    public AccountReader accounts() {
        return new AccountReader(database);
    }

    /// What every account comes to, by path; debits are positive.
    public List<Entry> balances() {
        return database.read(
                sql ->
                        sql.fetch(BALANCES).stream()
                                .filter(row -> row.get(1, Long.class) != 0)
                                .map(
                                        row ->
                                                new Entry(
                                                        new LedgerAccount(row.get(0, String.class)),
                                                        Fen.of(row.get(1, Long.class))))
                                .toList());
    }
}
