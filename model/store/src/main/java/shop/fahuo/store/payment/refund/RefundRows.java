package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.payment.RefundReference;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.RefundReader;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.RefundRecord.Money;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The only code that writes refunds. Whoever calls it holds the order's lock.
public final class RefundRows {

    private static final String COUNT = "select count(*) from refund where order_id = ?";
    private static final String ADD =
            "insert into refund (id, order_id, ordinal, reference, state, provider, transaction_no,"
                + " paid_fen, receiver, account, amount_fen, freight_fen, restock, code, reason,"
                + " note, asked_at, asked_by, answered_at, answered_by, ended_at, number, words)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null, null, null,"
                + " '', '')";
    private static final String ADD_LINE =
            "insert into refund_line (refund_id, position, sku, units, amount_fen) values (?, ?, ?,"
                    + " ?, ?)";
    private static final String MOVE =
            "update refund set state = ?, number = ?, words = ?, ended_at = ? where id = ? and"
                    + " state = ?";
    private static final String ANSWER =
            "update refund set answered_at = ?, answered_by = ? where id = ?";
    private static final String TODAY =
            "select coalesce(sum(amount_fen), 0) from refund where asked_at >= ? and state not in"
                    + " ('DECLINED', 'CLOSED', 'DROPPED')";

    private RefundRows() {}

    /// @return its reference
    static String add(
            Tx tx,
            OrderKey key,
            OrderId order,
            RefundState state,
            Money money,
            RefundProposal proposal,
            RefundWish wish,
            Actor.Person by)
            throws SQLException {
        int ordinal = tx.first(COUNT, row -> row.whole(1), order.value()).orElseThrow() + 1;
        var reference = RefundReference.of(key, ordinal);
        long id = tx.nextId();
        tx.update(
                ADD,
                id,
                order.value(),
                ordinal,
                reference,
                state.name(),
                money.provider().name(),
                money.transaction(),
                money.paid().value(),
                money.receiver(),
                money.account(),
                money.amount().value(),
                money.freight().value(),
                wish.restock(),
                wish.code().name(),
                wish.reason(),
                wish.note(),
                tx.now(),
                by.name());
        for (var line : proposal.lines()) {
            if (line.units() > 0) {
                tx.update(
                        ADD_LINE,
                        id,
                        line.position(),
                        line.line().sku().value(),
                        line.units(),
                        line.amount().value());
            }
        }
        var detail = Map.of("fen", money.amount().value(), "reason", wish.code().name());
        tell(tx, order, reference, state, by, detail);
        return reference;
    }

    /// @param number the provider's own
    /// @param words what stands in its way, or how it was settled
    static void move(
            Tx tx, RefundRecord refund, RefundState to, String number, String words, Actor actor)
            throws SQLException {
        refund.state().requireMoveTo(to);
        var ended = to.next().isEmpty() ? tx.now() : null;
        int moved =
                tx.update(
                        MOVE, to.name(), number, words, ended, refund.id(), refund.state().name());
        if (moved != 1) {
            throw new IllegalStateException(refund.reference() + " is not " + refund.state());
        }
        tell(
                tx,
                refund.order(),
                refund.reference(),
                to,
                actor,
                words.isEmpty() ? Map.of() : Map.of("words", words));
    }

    static void move(Tx tx, RefundRecord refund, RefundState to, String words, Actor actor)
            throws SQLException {
        move(tx, refund, to, refund.number(), words, actor);
    }

    /// Notes who was the second person.
    static void answered(Tx tx, RefundRecord refund, Actor.Person by) throws SQLException {
        tx.update(ANSWER, tx.now(), by.name(), refund.id());
    }

    /// Has the provider called.
    static void call(Tx tx, OrderId order, String reference, String account) throws SQLException {
        TaskRows.add(tx, new NewTask(TaskKind.REFUND, reference, order, account, "", tx.now()));
    }

    /// What was asked for today, as far as it may still go back.
    static Fen today(Tx tx) throws SQLException {
        var midnight = tx.now().atZone(ShopTime.ZONE).toLocalDate().atStartOfDay(ShopTime.ZONE);
        return tx.first(TODAY, row -> row.fen(1), midnight.toInstant()).orElseThrow();
    }

    /// The tasks of an order's refused refunds are tried again, and so the refunds are not refused
    /// any more.
    public static void revive(Tx tx, OrderId order, Actor actor) throws SQLException {
        for (var refund : RefundReader.of(tx.sql(), order)) {
            if (refund.state() == RefundState.REFUSED) {
                move(tx, refund, RefundState.ASKED, "", actor);
            }
        }
    }

    /// Refunds of one payment.
    static List<RefundRecord> ofPayment(Tx tx, OrderId order, String transaction) {
        return RefundReader.of(tx.sql(), order).stream()
                .filter(refund -> refund.money().transaction().equals(transaction))
                .toList();
    }

    static Optional<RefundRecord> named(Tx tx, String reference) {
        return RefundReader.named(tx.sql(), reference);
    }

    private static void tell(
            Tx tx,
            OrderId order,
            String reference,
            RefundState state,
            Actor actor,
            Map<String, ?> more)
            throws SQLException {
        var detail = new TreeMap<String, Object>(more);
        detail.put("reference", reference);
        tx.event(order.value(), actor, "refund." + state.name(), detail);
        Moves.changed(tx, order);
    }
}
