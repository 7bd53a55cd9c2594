package shop.fahuo.store.settlement;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.SettlementBook;
import shop.fahuo.core.settlement.SettlementState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.outbox.NewTask;

import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/// The only code that writes runs and payouts, with [PayoutBatches].
public final class PayoutRows {

    private static final OrderId NO_ORDER = new OrderId(0);

    private static final String ADD_RUN =
            "insert into settlement (id, number, period, state, terms, asked_at, asked_by,"
                    + " answered_at, answered_by, ended_at, note) values (?, ?, ?, ?, ?, ?, ?,"
                    + " null, null, null, ?)";
    private static final String MOVE_RUN =
            "update settlement set state = ?, ended_at = ? where id = ? and state = ?";
    private static final String TOTAL =
            "update settlement set (payees, skipped, payable_fen, offset_fen, tax_fen, net_fen) ="
                    + " (select "
                    + SettlementReader.TOTALS
                    + " from payout p where p.settlement_id = ?) where id = ?";
    private static final String ANSWER =
            "update settlement set answered_at = ?, answered_by = ? where id = ?";
    private static final String LOCK_RUN = "select state from settlement where id = ? for update";
    static final String IS_OPEN =
            "select 1 from payout where settlement_id = ? and "
                    + PayoutReader.IS_OPEN
                    + " fetch first 1 row only";
    private static final String MOVE =
            "update payout set state = ?, number = ?, words = ?, proof = ?, open_payee = ?,"
                + " ended_at = ?, confirmation = null, confirm_until = null, taken_by = null where"
                + " id = ? and state = ?";
    private static final String CONFIRMABLE =
            "update payout set confirmation = ?, confirm_until = ? where id = ? and state = 'SENT'";
    private static final String IN_STATE =
            "select id, reference, payee, net_fen from payout where state = ? order by id";
    private static final String DOUBT = "update payout set state = ?, words = ? where id = ?";
    private static final String SAY = "update payout set words = ? where id = ?";

    private PayoutRows() {}

    static long addRun(
            Tx tx,
            String number,
            YearMonth period,
            SettlementTerms terms,
            String note,
            Actor.Person by)
            throws SQLException {
        long id = tx.nextId();
        tx.update(
                ADD_RUN,
                id,
                number,
                period.toString(),
                SettlementState.DRAFT.name(),
                terms.canonical(),
                tx.now(),
                by.name(),
                note);
        tell(tx, by, SettlementState.DRAFT, number);
        return id;
    }

    /// Locks a run until the transaction ends; who wants locks of payees too takes them after.
    static SettlementState lock(Tx tx, long run) throws SQLException {
        return tx.first(LOCK_RUN, row -> row.name(1, SettlementState.class), run).orElseThrow();
    }

    static void moveRun(
            Tx tx, long run, String number, SettlementState from, SettlementState to, Actor actor)
            throws SQLException {
        from.requireMoveTo(to);
        var ended = to.next().isEmpty() ? tx.now() : null;
        if (tx.update(MOVE_RUN, to.name(), ended, run, from.name()) != 1) {
            throw new IllegalStateException(number + " is not " + from);
        }
        if (ended != null) {
            tx.update(TOTAL, run, run);
        }
        tell(tx, actor, to, number);
    }

    static void answered(Tx tx, long run, Actor.Person by) throws SQLException {
        tx.update(ANSWER, tx.now(), by.name(), run);
    }

    /// Notes that a run has begun, or ended, by what has become of its payouts.
    static void follow(Tx tx, PayoutRecord payout, Actor actor) throws SQLException {
        var state = lock(tx, payout.settlement());
        boolean open = tx.first(IS_OPEN, row -> row.whole(1), payout.settlement()).isPresent();
        var to = open ? SettlementState.SENDING : SettlementState.DONE;
        if (state != to) {
            moveRun(tx, payout.settlement(), payout.run(), state, to, actor);
        }
    }

    /// It did not go: it is due again, less what the payee owes by now.
    static void back(Tx tx, PayoutRecord payout, Actor actor) throws SQLException {
        back(tx, payout, SettlementBook.back(payout.reference(), payout.plan()), actor);
    }

    /// It was paid and came back: as [#back(Tx, PayoutRecord, Actor)].
    static void bounced(Tx tx, PayoutRecord payout, LedgerAccount to, Actor actor)
            throws SQLException {
        back(tx, payout, SettlementBook.bounced(payout.reference(), payout.plan(), to), actor);
    }

    private static void back(Tx tx, PayoutRecord payout, Posting posting, Actor actor)
            throws SQLException {
        DistributorLocks.hold(tx, List.of(payout.payee()));
        Ledger.post(tx, posting, 0, actor);
        Offsets.take(tx, payout.payee(), posting.key(), actor);
    }

    static NewTask task(Tx tx, PayoutRecord payout) {
        return new NewTask(
                TaskKind.PAYOUT,
                payout.reference(),
                NO_ORDER,
                payout.target().account(),
                "",
                tx.now());
    }

    /// Leaves to a person what may have been paid meanwhile: what a provider had refused, and what
    /// was listed for the bank. For a database that comes from a backup.
    public static void doubt(Tx tx, Actor actor) throws SQLException {
        doubt(tx, PayoutState.REFUSED, PayoutState.CONFLICT, actor);
        doubt(tx, PayoutState.LISTED, PayoutState.LISTED, actor);
    }

    private static void doubt(Tx tx, PayoutState from, PayoutState to, Actor actor)
            throws SQLException {
        record Doubted(long id, String reference, String payee, long fen) {}
        var words = PayoutRecord.RESTORED;
        for (var one :
                tx.query(
                        IN_STATE,
                        row -> new Doubted(row.number(1), row.text(2), row.text(3), row.number(4)),
                        from.name())) {
            tx.update(DOUBT, to.name(), words, one.id());
            tell(tx, actor, to, one.reference(), one.payee(), one.fen(), words, "");
        }
    }

    /// Lists again what was doubted and has not been paid.
    static void list(Tx tx, PayoutRecord payout, Actor actor) throws SQLException {
        say(tx, payout, "");
        tell(tx, actor, payout, PayoutState.LISTED, "", "");
    }

    /// Says what stands in the way of a payout that stays as it is.
    static void say(Tx tx, PayoutRecord payout, String words) throws SQLException {
        tx.update(SAY, words, payout.id());
    }

    /// Keeps by what one that is sent is confirmed, until it moves on.
    static void confirmable(Tx tx, PayoutRecord payout, byte[] sealed, Instant until)
            throws SQLException {
        tx.update(CONFIRMABLE, sealed, until, payout.id());
    }

    /// @param number the provider's own
    /// @param words what stands in its way, or what a person said
    /// @param proof the hash of the file by which a person paid
    static void move(
            Tx tx,
            PayoutRecord payout,
            PayoutState to,
            String number,
            String words,
            String proof,
            Actor actor)
            throws SQLException {
        if (tx.update(MOVE, moved(tx, payout, to, number, words, proof)) != 1) {
            throw new IllegalStateException(payout.reference() + " is not " + payout.state());
        }
        tell(tx, actor, payout, to, words, proof);
    }

    /// Moves many, of which there is nothing else to say.
    static void move(
            Tx tx, List<PayoutRecord> payouts, Function<PayoutRecord, PayoutState> to, Actor actor)
            throws SQLException {
        var rows = payouts.stream().map(one -> moved(tx, one, to.apply(one), "", "", "")).toList();
        if (IntStream.of(tx.batch(MOVE, rows)).sum() != payouts.size()) {
            throw new IllegalStateException("not all of " + payouts + " are as they were read");
        }
        payouts.forEach(payout -> tell(tx, actor, payout, to.apply(payout), "", ""));
    }

    private static @Nullable Object[] moved(
            Tx tx, PayoutRecord payout, PayoutState to, String number, String words, String proof) {
        payout.state().requireMoveTo(to);
        return new @Nullable Object[] {
            to.name(),
            number,
            words,
            proof,
            to.isOpen() ? payout.payee().value() : null,
            to.isOpen() ? null : tx.now(),
            payout.id(),
            payout.state().name()
        };
    }

    private static void tell(
            Tx tx, Actor actor, PayoutRecord payout, PayoutState to, String words, String proof) {
        if (to != PayoutState.SKIPPED) {
            var payee = payout.payee().value();
            tell(tx, actor, to, payout.reference(), payee, payout.net().value(), words, proof);
        }
    }

    private static void tell(
            Tx tx,
            Actor actor,
            PayoutState state,
            String reference,
            String payee,
            long fen,
            String words,
            String proof) {
        tx.event(
                0,
                actor,
                "payout." + state.name(),
                Map.of(
                        "reference", reference,
                        "payee", payee,
                        "fen", fen,
                        "words", words,
                        "proof", proof));
    }

    private static void tell(Tx tx, Actor actor, SettlementState state, String number) {
        tx.event(0, actor, "settlement." + state.name(), Map.of("number", number));
    }
}
