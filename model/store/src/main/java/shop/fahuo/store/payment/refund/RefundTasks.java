package shop.fahuo.store.payment.refund;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.RefundPlan;
import shop.fahuo.core.payment.RefundRejection;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.Outbox.Settled;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What the worker asks providers about refunds, and what follows from what they say: the task's
/// and the refund's next state, the books, the goods and the order, in one transaction.
public final class RefundTasks {

    private static final String NEXT_DUE =
            "select min(t.due_at) from refund r join task t on t.idempotency_key = r.reference"
                    + " where r.state in ('ASKED', 'PROCESSING') and t.account = ?";

    private static final Actor WORKER = new Actor.Worker();

    private final Database database;
    private final OrderLoader loader;

    public RefundTasks(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// Looks once more, right before the call.
    public RefundCall call(Claim claim) {
        return database.writer()
                .write(
                        tx ->
                                Outbox.isHeld(tx, claim)
                                        ? callHeld(tx, claim)
                                        : new RefundCall.Lost());
    }

    private static RefundCall callHeld(Tx tx, Claim claim) {
        var refund = RefundRows.named(tx, claim.idempotencyKey()).orElseThrow();
        var money = refund.money();
        var request =
                new RefundCall.Request(
                        money.provider(),
                        money.transaction(),
                        refund.reference(),
                        money.amount(),
                        money.paid(),
                        refund.reason());
        return refund.state() == RefundState.ASKED && !claim.mustQuery()
                ? new RefundCall.Ask(request)
                : new RefundCall.Query(request, refund.state() != RefundState.ABNORMAL);
    }

    /// When an account has next to be called about a refund that is not decided; empty when it has
    /// none.
    public Optional<Instant> nextDue(String account) {
        return database.read(
                sql ->
                        Optional.ofNullable(
                                        sql.fetchSingle(NEXT_DUE, account)
                                                .get(0, OffsetDateTime.class))
                                .map(OffsetDateTime::toInstant));
    }

    /// Books what the provider said.
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> settle(Claim claim, RefundTold told) {
        return database.writer()
                .submit(
                        tx -> {
                            // The order first, as everybody else locks.
                            var order = loader.lock(tx, claim.order()).orElseThrow();
                            return Outbox.isHeld(tx, claim)
                                    ? Optional.of(settle(tx, order, claim, told))
                                    : Optional.empty();
                        });
    }

    private TaskState settle(Tx tx, StoredOrder order, Claim claim, RefundTold told)
            throws SQLException {
        var refund = RefundRows.named(tx, claim.idempotencyKey()).orElseThrow();
        int attempts = claim.attempts() + 1;
        var later = tx.now().plus(RefundPlan.waitAfter(attempts));
        return switch (told) {
            case RefundTold.Stands(var found) when !found.amount().equals(refund.amount()) ->
                    abnormal(
                            tx,
                            claim,
                            refund,
                            TroubleCause.REFUND_CONFLICT,
                            found.number(),
                            "refunded " + found.amount() + ", asked for " + refund.amount());
            case RefundTold.Stands(var found) -> stands(tx, order, claim, refund, found);
            case RefundTold.Conflict(var words) ->
                    abnormal(
                            tx,
                            claim,
                            refund,
                            TroubleCause.REFUND_CONFLICT,
                            refund.number(),
                            words);
            case RefundTold.Refused(var code, var words) -> refused(tx, claim, refund, code, words);
            case RefundTold.NotNow(var code, var after) -> {
                var state = claim.mustQuery() ? TaskState.UNKNOWN : TaskState.DUE;
                int counted = after.isPresent() ? claim.attempts() : attempts;
                var due = after.map(tx.now()::plus).orElse(later);
                yield wait(tx, claim, new Settled(state, due, counted, code, "", ""));
            }
            case RefundTold.Unknown(var code, var words) ->
                    wait(
                            tx,
                            claim,
                            new Settled(TaskState.UNKNOWN, later, attempts, code, words, ""));
        };
    }

    /// Never given up: somebody waits for the money. But a person should know.
    private static TaskState wait(Tx tx, Claim claim, Settled settled) throws SQLException {
        Outbox.settle(tx, claim, settled);
        if (settled.attempts() >= RefundPlan.PATIENCE && !Troubles.isOpen(tx, claim.id())) {
            var words = words(settled.errorCode(), settled.errorWords());
            Troubles.raise(tx, claim.order(), claim.id(), TroubleCause.UNCONFIRMED, words, WORKER);
        }
        return settled.state();
    }

    private TaskState stands(
            Tx tx, StoredOrder order, Claim claim, RefundRecord refund, Refund found)
            throws SQLException {
        return switch (found.state()) {
            case PROCESSING -> {
                if (refund.state() != RefundState.PROCESSING) {
                    RefundRows.move(tx, refund, RefundState.PROCESSING, found.number(), "", WORKER);
                    Troubles.resolveOfTask(tx, order.id(), claim.id(), WORKER);
                }
                yield again(tx, claim, RefundPlan.waitAfter(claim.attempts() + 1));
            }
            case SUCCESS -> {
                RefundRows.move(tx, refund, RefundState.DONE, found.number(), "", WORKER);
                end(tx, claim, found.number());
                Troubles.resolveOfTask(tx, order.id(), claim.id(), WORKER);
                var money = refund.money();
                var posting =
                        PaymentBook.refunded(
                                money.provider(),
                                money.receiver(),
                                refund.reference(),
                                money.amount());
                Ledger.post(tx, posting, order.id().value(), WORKER);
                GivenBack.book(tx, loader, order, refund, WORKER);
                yield TaskState.DONE;
            }
            case CLOSED -> {
                RefundRows.move(tx, refund, RefundState.CLOSED, found.number(), "", WORKER);
                end(tx, claim, found.number());
                Troubles.raise(tx, order.id(), claim.id(), TroubleCause.REFUND_CLOSED, "", WORKER);
                yield TaskState.DONE;
            }
            case ABNORMAL ->
                    abnormal(tx, claim, refund, TroubleCause.REFUND_ABNORMAL, found.number(), "");
        };
    }

    private static TaskState abnormal(
            Tx tx,
            Claim claim,
            RefundRecord refund,
            TroubleCause cause,
            String number,
            String words)
            throws SQLException {
        if (refund.state() != RefundState.ABNORMAL) {
            RefundRows.move(tx, refund, RefundState.ABNORMAL, number, words, WORKER);
            Troubles.raise(tx, claim.order(), claim.id(), cause, words, WORKER);
        }
        return again(tx, claim, RefundPlan.ABNORMAL);
    }

    private static TaskState refused(
            Tx tx, Claim claim, RefundRecord refund, String code, String words)
            throws SQLException {
        var said = words(code, words);
        RefundRows.move(tx, refund, RefundState.REFUSED, said, WORKER);
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DEAD, tx.now(), claim.attempts() + 1, code, words, ""));
        var cause = RefundRejection.cause(code, words);
        Troubles.raise(tx, claim.order(), claim.id(), cause, said, WORKER);
        return TaskState.DEAD;
    }

    private static TaskState again(Tx tx, Claim claim, Duration wait) throws SQLException {
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DUE, tx.now().plus(wait), claim.attempts() + 1, "", "", ""));
        return TaskState.DUE;
    }

    private static void end(Tx tx, Claim claim, String receipt) throws SQLException {
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DONE, tx.now(), claim.attempts() + 1, "", "", receipt));
    }

    private static String words(String code, String words) {
        return (code + " " + words).strip();
    }
}
