package shop.fahuo.store.payment.bill;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What does not agree, and what people say about it.
public final class Differences {

    /// Characters of a note.
    public static final int LONGEST_NOTE = 500;

    private final Database database;

    public Differences(Database database) {
        this.database = database;
    }

    /// Up to `limit` of them, the newest day first.
    ///
    /// @param after where the page before ended; empty for the first page
    public DifferencePage page(
            DifferenceFilter filter, Optional<DifferencePage.Mark> after, int limit) {
        return database.read(sql -> new DifferenceRows(sql).page(filter, after, limit));
    }

    public Optional<Difference> find(long id) {
        return database.read(sql -> new DifferenceRows(sql).find(id));
    }

    /// A person explains a difference. It stays explained until somebody says something else of it.
    ///
    /// @param note not blank, at most [#LONGEST_NOTE] characters
    /// @param book lets the books follow the bill; taken back when the money turns up after all
    public CompletableFuture<SettleResult> settle(
            long id, Actor.Person by, String note, boolean book) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("not a note: " + note);
        }
        return database.writer().submit(tx -> settled(tx, id, by, note, book));
    }

    private static SettleResult settled(Tx tx, long id, Actor.Person by, String note, boolean book)
            throws SQLException {
        var found = ItemRows.find(tx, id);
        if (found.isEmpty()) {
            return new SettleResult.NotThere();
        }
        var row = found.get();
        if (row.state() == ItemState.MATCHED) {
            return new SettleResult.Matched();
        }
        if (row.state() == ItemState.SETTLED) {
            var before = row.settling();
            return new SettleResult.AlreadySettled(before.by(), before.at().orElseThrow());
        }
        if (book && !Explaining.book(tx, row, by)) {
            return new SettleResult.NothingToBook();
        }
        ItemRows.settle(tx, row, by.name(), note);
        long order = row.order().isPresent() ? row.order().get().value() : 0;
        tx.event(
                order,
                by,
                "difference.settled",
                Map.of(
                        "difference", id,
                        "outcome", row.outcome().name(),
                        "note", note,
                        "booked", book));
        return new SettleResult.Done(new DifferenceRows(tx.sql()).find(id).orElseThrow());
    }
}
