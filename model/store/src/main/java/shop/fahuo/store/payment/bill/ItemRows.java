package shop.fahuo.store.payment.bill;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.payment.bill.Fact;
import shop.fahuo.core.payment.bill.Item;
import shop.fahuo.core.payment.bill.ItemKey;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads and writes items and their facts.
final class ItemRows {

    private static final String FIND =
            "select " + ItemRow.COLUMNS + " from bill_item where id = ? for update";
    private static final String BY_KEY =
            "select id from bill_item where provider = ? and receiver = ? and kind = ? and item_key"
                    + " = ?";
    private static final String OF_DAY =
            "select i.id from bill_fact f join bill_item i on i.id = f.item_id where f.on_day = ?"
                    + " and i.provider = ? and i.receiver = ? order by i.id";
    private static final String UNFINISHED =
            "select id from bill_item where provider = ? and receiver = ? and (state in ('POOLED',"
                    + " 'OPEN') or (state = 'SETTLED' and mod(bookings, 2) = 1)) order by id";
    private static final String FACTS =
            "select side, on_day, amount_fen, fee_fen, standing, state from bill_fact where item_id"
                    + " = ? order by on_day, side";
    private static final String ADD =
            "insert into bill_item (id, provider, receiver, kind, item_key, first_day, state,"
                    + " outcome, number, transaction_no, refund, order_id, note, settled_by,"
                    + " settled_at, settled_facts, bookings) values (?, ?, ?, ?, ?, ?, 'POOLED',"
                    + " 'MATCHED', ?, ?, ?, null, '', '', null, '', 0)";
    private static final String ADD_FACT =
            "insert into bill_fact (item_id, on_day, side, amount_fen, fee_fen, standing, state)"
                    + " values (?, ?, ?, ?, ?, ?, ?)";
    private static final String FORGET_FACTS =
            "delete from bill_fact where item_id = ? and on_day = ?";
    private static final String FORGET_ALL_FACTS = "delete from bill_fact where item_id = ?";
    private static final String FORGET = "delete from bill_item where id = ?";
    private static final String JUDGED =
            "update bill_item set state = ?, outcome = ?, first_day = ?, number = ?,"
                    + " transaction_no = ?, refund = ?, order_id = ? where id = ?";
    private static final String SETTLE =
            "update bill_item set state = 'SETTLED', note = ?, settled_by = ?, settled_at = ?,"
                    + " settled_facts = ? where id = ?";
    private static final String BOOKED = "update bill_item set bookings = ? where id = ?";

    private ItemRows() {}

    static Optional<ItemRow> find(Tx tx, long id) throws SQLException {
        Optional<ItemRow> row = tx.first(FIND, ItemRow::read, id);
        return row.isEmpty()
                ? row
                : Optional.of(row.get().with(tx.query(FACTS, ItemRow::fact, id)));
    }

    /// Takes back everything that was said on a day.
    ///
    /// @return the items of which something was said
    static Set<Long> forget(Tx tx, BillAccount account, LocalDate day) throws SQLException {
        var ids =
                new LinkedHashSet<>(
                        tx.query(
                                OF_DAY,
                                row -> row.number(1),
                                day,
                                account.provider().name(),
                                account.receiver()));
        for (long id : ids) {
            tx.update(FORGET_FACTS, id, day);
        }
        return ids;
    }

    /// What still waits, and what was booked and would be twice in the books if it turned up.
    static List<Long> unfinished(Tx tx, BillAccount account) throws SQLException {
        return tx.query(
                UNFINISHED, row -> row.number(1), account.provider().name(), account.receiver());
    }

    /// Adds what is said of an item.
    ///
    /// @return which row it is
    static long put(Tx tx, BillAccount account, Item item, LocalDate day) throws SQLException {
        var known = id(tx, account, item.key());
        long id = known.isPresent() ? known.get() : add(tx, account, item, day);
        addFacts(tx, id, item.facts());
        return id;
    }

    private static Optional<Long> id(Tx tx, BillAccount account, ItemKey key) throws SQLException {
        return tx.first(
                BY_KEY,
                row -> row.number(1),
                account.provider().name(),
                account.receiver(),
                key.kind().name(),
                key.number());
    }

    private static long add(Tx tx, BillAccount account, Item item, LocalDate day)
            throws SQLException {
        long id = tx.nextId();
        tx.update(
                ADD,
                id,
                account.provider().name(),
                account.receiver(),
                item.key().kind().name(),
                item.key().number(),
                day,
                item.names().number(),
                item.names().transaction(),
                item.names().refund());
        return id;
    }

    static void addFacts(Tx tx, long id, List<Fact> facts) throws SQLException {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var fact : facts) {
            rows.add(
                    new Object[] {
                        id,
                        fact.day(),
                        fact.side().name(),
                        fact.amount().value(),
                        fact.fee().value(),
                        fact.standing().name(),
                        fact.state()
                    });
        }
        tx.batch(ADD_FACT, rows);
    }

    static void judged(Tx tx, ItemRow row, ItemState state, MatchOutcome outcome)
            throws SQLException {
        var names = row.item().names();
        tx.update(
                JUDGED,
                state.name(),
                outcome.name(),
                row.firstDay(),
                names.number(),
                names.transaction(),
                names.refund(),
                row.order().isPresent() ? row.order().get().value() : null,
                row.id());
    }

    static void remove(Tx tx, long id) throws SQLException {
        tx.update(FORGET_ALL_FACTS, id);
        tx.update(FORGET, id);
    }

    static void settle(Tx tx, ItemRow row, String by, String note) throws SQLException {
        tx.update(SETTLE, note, by, tx.now(), row.factsHash(), row.id());
    }

    static void booked(Tx tx, ItemRow row, int bookings) throws SQLException {
        tx.update(BOOKED, bookings, row.id());
    }
}
