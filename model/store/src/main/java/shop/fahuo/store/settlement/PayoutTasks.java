package shop.fahuo.store.settlement;

import org.jooq.DSLContext;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.RefundPlan;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutLimits;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.Outbox.Settled;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// What the worker asks providers about payouts, and what follows from what they say: the task's
/// and the payout's next state, the run and the books, in one transaction.
public final class PayoutTasks {

    /// Whether the provider may not have it.
    private static final String UNSETTLED = "p.state in ('ASKED', 'CANCELLING')";

    /// So many payouts are looked up faster one by one than found among all tasks.
    private static final int FEW = 100;

    private static final String FEW_DUE =
            "select count(*), min(t.due_at) from (select p.reference from payout p where "
                    + UNSETTLED
                    + " limit ?) few left join task t on t.idempotency_key = few.reference and"
                    + " t.account = ? and t.state in ('CLAIMED', 'UNKNOWN', 'DUE')";
    private static final String FIRST_DUE =
            "select t.due_at from task t where t.account = ? and t.state = ? and t.kind = 'PAYOUT'"
                    + " and exists (select 1 from payout p where p.reference = t.idempotency_key"
                    + " and "
                    + UNSETTLED
                    + ") order by t.account, t.state, t.due_at, t.id limit 1";

    /// WeChat Pay shows a transfer for 30 days.
    private static final Duration REMEMBERED = Duration.ofDays(29);

    private static final String STOPPED = PayoutObstacle.STOPPED.name();

    private static final Actor WORKER = new Actor.Worker();

    private final Database database;
    private final PayoutReader payouts;

    PayoutTasks(Database database, PayoutReader payouts) {
        this.database = database;
        this.payouts = payouts;
    }

    /// Looks once more, right before the call.
    public PayoutCall call(Claim claim) {
        return database.writer()
                .write(
                        tx ->
                                Outbox.isHeld(tx, claim)
                                        ? callHeld(tx, claim)
                                        : new PayoutCall.Lost());
    }

    private PayoutCall callHeld(Tx tx, Claim claim) throws SQLException {
        var payout = payouts.named(tx.sql(), claim.idempotencyKey()).orElseThrow();
        var run = SettlementReader.agreed(tx.sql(), payout.settlement());
        var request =
                new PayoutCall.Request(
                        payout.reference(),
                        payout.target(),
                        PayoutLimits.name(payout.target(), payout.net()),
                        payout.net(),
                        run.terms().scene(),
                        run.terms().position(),
                        run.terms().remark());
        if (payout.state() == PayoutState.CANCELLING) {
            return new PayoutCall.Cancel(request);
        }
        boolean isStopped = !Payees.stopped(tx, payout.payee()).isEmpty();
        if (payout.state() == PayoutState.ASKED && !claim.mustQuery()) {
            return isStopped ? new PayoutCall.Stopped() : new PayoutCall.Ask(request);
        }
        // Longer ago the provider has forgotten what it did, and saying so proves nothing.
        boolean known = tx.now().isBefore(run.at().plus(REMEMBERED));
        if (!known) {
            return new PayoutCall.Query(request, PayoutCall.Absent.DOUBTED, false);
        }
        boolean isUnconfirmable = payout.confirming().isEmpty() && !isStopped;
        if (payout.state() != PayoutState.ASKED) {
            return new PayoutCall.Query(request, PayoutCall.Absent.LATER, isUnconfirmable);
        }
        return new PayoutCall.Query(
                request,
                isStopped ? PayoutCall.Absent.STOPPED : PayoutCall.Absent.AGAIN,
                isUnconfirmable);
    }

    /// When an account has next to be called about a payout that the provider may not have; empty
    /// when it has none.
    public Optional<Instant> nextDue(String account) {
        return database.read(
                sql -> {
                    var few = sql.fetchSingle(FEW_DUE, FEW, account);
                    return few.get(0, Long.class) < FEW
                            ? SettlementReader.instant(few, 1)
                            : firstDue(sql, account);
                });
    }

    /// Of very many, one is soon met among the tasks in the order in which they are due.
    private static Optional<Instant> firstDue(DSLContext sql, String account) {
        return Stream.of(TaskState.CLAIMED, TaskState.UNKNOWN, TaskState.DUE)
                .flatMap(state -> sql.fetchOptional(FIRST_DUE, account, state.name()).stream())
                .map(row -> row.get(0, OffsetDateTime.class).toInstant())
                .min(Instant::compareTo);
    }

    /// Books what the provider said.
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> settle(Claim claim, PayoutTold told) {
        return database.writer()
                .submit(
                        tx -> {
                            var found = payouts.named(tx.sql(), claim.idempotencyKey());
                            // The run first, as everybody else locks.
                            PayoutRows.lock(tx, found.orElseThrow().settlement());
                            return Outbox.isHeld(tx, claim)
                                    ? Optional.of(settleHeld(tx, claim, told))
                                    : Optional.empty();
                        });
    }

    private TaskState settleHeld(Tx tx, Claim claim, PayoutTold told) throws SQLException {
        var payout = payouts.named(tx.sql(), claim.idempotencyKey()).orElseThrow();
        int attempts = claim.attempts() + 1;
        var later = tx.now().plus(RefundPlan.waitAfter(attempts));
        return switch (told) {
            case PayoutTold.Stands(var found) -> stands(tx, claim, payout, found);
            case PayoutTold.Conflict(var words) -> {
                move(tx, payout, PayoutState.CONFLICT, payout.number(), words);
                yield end(tx, claim, TaskState.DEAD, "CONFLICT", words);
            }
            case PayoutTold.Refused(var code, var words) -> {
                move(tx, payout, PayoutState.REFUSED, "", words(code, words));
                yield end(tx, claim, TaskState.DEAD, code, words);
            }
            case PayoutTold.Stopped() -> {
                var why = Payees.stopped(tx, payout.payee());
                // A call that may have happened may still be on its way, whatever is known now.
                yield claim.mustQuery()
                        ? wait(
                                tx,
                                claim,
                                payout,
                                new Settled(TaskState.UNKNOWN, later, attempts, STOPPED, why, ""))
                        : failed(tx, claim, payout, "", words(STOPPED, why));
            }
            case PayoutTold.NotNow(var code, var words, var after) -> {
                var state = claim.mustQuery() ? TaskState.UNKNOWN : TaskState.DUE;
                int counted = after.isPresent() ? claim.attempts() : attempts;
                var due = after.map(tx.now()::plus).orElse(later);
                yield wait(tx, claim, payout, new Settled(state, due, counted, code, words, ""));
            }
            case PayoutTold.Unknown(var code, var words) ->
                    wait(
                            tx,
                            claim,
                            payout,
                            new Settled(TaskState.UNKNOWN, later, attempts, code, words, ""));
        };
    }

    /// Never given up: somebody waits for the money. But a person should know.
    private static TaskState wait(Tx tx, Claim claim, PayoutRecord payout, Settled settled)
            throws SQLException {
        Outbox.settle(tx, claim, settled);
        var code = settled.errorCode();
        boolean isSaid = settled.attempts() >= RefundPlan.PATIENCE || code.equals(STOPPED);
        boolean isOver = payout.isStopped() && Payees.stopped(tx, payout.payee()).isEmpty();
        if (isSaid || isOver) {
            PayoutRows.say(tx, payout, isSaid ? words(code, settled.errorWords()) : "");
        }
        return settled.state();
    }

    private TaskState stands(Tx tx, Claim claim, PayoutRecord payout, PaidOut found)
            throws SQLException {
        return switch (found.state()) {
            case PROCESSING, WAITING -> {
                if (payout.state() == PayoutState.ASKED) {
                    move(tx, payout, PayoutState.SENT, found.number(), "");
                }
                if (found.confirmation().isPresent()) {
                    var confirmation = found.confirmation().get();
                    PayoutRows.confirmable(
                            tx, payout, payouts.seal(confirmation), confirmation.until());
                }
                yield again(tx, claim, RefundPlan.waitAfter(claim.attempts() + 1));
            }
            case CANCELLING -> {
                if (payout.state() != PayoutState.CANCELLING) {
                    move(tx, payout, PayoutState.CANCELLING, found.number(), "");
                }
                yield again(tx, claim, RefundPlan.waitAfter(claim.attempts() + 1));
            }
            case SUCCESS -> {
                PayoutRows.move(tx, payout, PayoutState.PAID, found.number(), "", "", WORKER);
                PayoutDesk.bookPaid(tx, payout, WORKER);
                PayoutRows.follow(tx, payout, WORKER);
                yield end(tx, claim, TaskState.DONE, "", "");
            }
            case FAILED -> failed(tx, claim, payout, found.number(), found.reason());
        };
    }

    private static TaskState failed(
            Tx tx, Claim claim, PayoutRecord payout, String number, String words)
            throws SQLException {
        PayoutRows.move(tx, payout, PayoutState.FAILED, number, words, "", WORKER);
        PayoutRows.back(tx, payout, WORKER);
        PayoutRows.follow(tx, payout, WORKER);
        return end(tx, claim, TaskState.DONE, "", "");
    }

    private static void move(
            Tx tx, PayoutRecord payout, PayoutState to, String number, String words)
            throws SQLException {
        PayoutRows.move(tx, payout, to, number, words, "", WORKER);
        PayoutRows.follow(tx, payout, WORKER);
    }

    private static TaskState again(Tx tx, Claim claim, Duration wait) throws SQLException {
        Outbox.settle(
                tx,
                claim,
                new Settled(TaskState.DUE, tx.now().plus(wait), claim.attempts() + 1, "", "", ""));
        return TaskState.DUE;
    }

    private static TaskState end(Tx tx, Claim claim, TaskState state, String code, String words)
            throws SQLException {
        Outbox.settle(
                tx, claim, new Settled(state, tx.now(), claim.attempts() + 1, code, words, ""));
        return state;
    }

    private static String words(String code, String words) {
        return (code + " " + words).strip();
    }
}
