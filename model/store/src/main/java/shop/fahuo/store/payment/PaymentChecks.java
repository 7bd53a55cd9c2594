package shop.fahuo.store.payment;

import static shop.fahuo.store.jooq.Tables.PAYMENT_CHECK;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.PaymentCheck;
import shop.fahuo.core.payment.PollPlan;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Troubles;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.Outbox;
import shop.fahuo.store.outbox.Outbox.Settled;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Sees to it that nothing is decided before the provider has said that the order's money is there.
public final class PaymentChecks {

    private static final String FIND =
            "select provider, reference, total_fen, receiver, finding, asked from payment_check"
                    + " where order_id = ?";
    private static final String OF_TASK =
            "select provider, reference, total_fen, receiver, finding, asked from payment_check"
                    + " where task_id = ? for update";
    private static final String FORGET = "delete from payment_check where order_id = ?";
    private static final String ADD =
            "insert into payment_check (order_id, provider, reference, total_fen, receiver,"
                    + " task_id, finding, asked, checked_at) values (?, ?, ?, ?, ?, ?, ?, 0, null)";
    private static final String TASK_ID = "select id from task where idempotency_key = ?";
    private static final String ANSWERED =
            "update payment_check set finding = ?, asked = ?, checked_at = ? where task_id = ?";

    private final Database database;
    private final OrderLoader loader;

    /// What the provider is asked, and what it has said so far.
    private record Asked(
            @Nullable Provider provider, PaymentCheck check, @Nullable Finding finding, int asked) {

        static Asked of(Row row) throws SQLException {
            return new Asked(
                    row.nameOrNull(1, Provider.class),
                    new PaymentCheck(row.text(2), row.fen(3), row.text(4)),
                    row.nameOrNull(5, Finding.class),
                    row.whole(6));
        }

        boolean isAbout(@Nullable Provider other, PaymentCheck money) {
            return provider == other && check.equals(money);
        }
    }

    public PaymentChecks(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// How it is with an order's money; asks the provider when it has not been asked about this
    /// money.
    public static Money money(Tx tx, StoredOrder stored) throws SQLException {
        var routes = Routes.of(tx, stored.channel().name());
        if (routes.isEmpty() || stored.order().amount().total().equals(Fen.ZERO)) {
            return Money.TRUSTED;
        }
        var order = stored.order();
        var provider = Provider.named(order.payment().method());
        var route =
                routes.stream()
                        .filter(found -> provider.filter(found.provider()::equals).isPresent())
                        .filter(_ -> !order.payment().reference().isEmpty())
                        .findFirst();
        var check =
                new PaymentCheck(
                        order.payment().reference(),
                        order.amount().total(),
                        route.map(Route::receiver).orElse(""));
        var known =
                tx.first(FIND, Asked::of, stored.id().value())
                        .filter(asked -> asked.isAbout(provider.orElse(null), check));
        if (known.isEmpty()) {
            return ask(tx, stored, route, provider.orElse(null), check);
        }
        return judged(tx, stored.id(), known.get().finding());
    }

    private static Money judged(Tx tx, OrderId id, @Nullable Finding finding) throws SQLException {
        if (finding == Finding.SOUND || Holds.waived(tx, id).contains(HoldReason.PAYMENT)) {
            return Money.SOUND;
        }
        return finding == null ? Money.ASKED : Money.DOUBTED;
    }

    private static Money ask(
            Tx tx,
            StoredOrder stored,
            Optional<Route> route,
            @Nullable Provider provider,
            PaymentCheck check)
            throws SQLException {
        var task = route.isPresent() ? task(tx, stored, route.get()) : null;
        var finding = task == null ? Finding.NO_REFERENCE : null;
        tx.update(FORGET, stored.id().value());
        tx.update(
                ADD,
                stored.id().value(),
                provider == null ? null : provider.name(),
                check.reference(),
                check.total().value(),
                check.receiver(),
                task,
                finding == null ? null : finding.name());
        if (finding != null) {
            tell(tx, stored.id(), finding, Optional.empty());
        }
        return judged(tx, stored.id(), finding);
    }

    /// Every change of an order is another question.
    private static long task(Tx tx, StoredOrder stored, Route route) throws SQLException {
        var key = stored.order().key() + ":payment:" + stored.version();
        TaskRows.add(
                tx,
                new NewTask(
                        TaskKind.CHECK_PAYMENT, key, stored.id(), route.account(), "", tx.now()));
        return tx.first(TASK_ID, row -> row.number(1), key).orElseThrow();
    }

    /// What the provider is to be asked; empty when the order names other money by now.
    public Optional<PaymentCheck> question(Claim claim) {
        return database.read(
                sql ->
                        sql.selectFrom(PAYMENT_CHECK)
                                .where(PAYMENT_CHECK.TASK_ID.eq(claim.id()))
                                .fetchOptional(
                                        row ->
                                                new PaymentCheck(
                                                        row.getReference(),
                                                        Fen.of(row.getTotalFen()),
                                                        row.getReceiver())));
    }

    /// Whether the provider has still to say its first word on any order.
    public boolean areUnanswered() {
        return database.read(sql -> sql.fetchExists(PAYMENT_CHECK, PAYMENT_CHECK.FINDING.isNull()));
    }

    /// Books the provider's own, proved words; the order goes on by them. Money that may still come
    /// is asked for again, by [PollPlan].
    ///
    /// @return the state the task is in now; empty when the claim was lost
    public CompletableFuture<Optional<TaskState>> answer(Claim claim, Optional<Trade> trade) {
        return database.writer()
                .submit(
                        tx ->
                                Outbox.isHeld(tx, claim)
                                        ? Optional.of(answered(tx, claim, trade))
                                        : Optional.empty());
    }

    private TaskState answered(Tx tx, Claim claim, Optional<Trade> trade) throws SQLException {
        // The order first, as everybody else locks.
        var order = loader.lock(tx, claim.order()).orElseThrow();
        var asked = tx.first(OF_TASK, Asked::of, claim.id());
        if (asked.isEmpty()) {
            return settle(tx, claim, Optional.empty());
        }
        var finding = finding(tx, order.id(), asked.get().check(), trade);
        int times = asked.get().asked() + 1;
        tx.update(ANSWERED, finding.name(), times, tx.now(), claim.id());
        if (finding != asked.get().finding()) {
            tell(tx, order.id(), finding, trade);
            goOn(tx, order, finding);
        }
        Troubles.resolveOfTask(tx, order.id(), claim.id(), new Actor.Worker());
        boolean ended = order.phase() == Phase.CANCELLED || order.phase() == Phase.REFUNDED;
        var wait =
                finding.mayChange() && !ended
                        ? PollPlan.waitAfter(times)
                        : Optional.<Duration>empty();
        return settle(tx, claim, wait.map(tx.now()::plus));
    }

    /// @param again when to ask again; empty: never
    private static TaskState settle(Tx tx, Claim claim, Optional<Instant> again)
            throws SQLException {
        var state = again.isPresent() ? TaskState.DUE : TaskState.DONE;
        Outbox.settle(
                tx,
                claim,
                new Settled(state, again.orElse(tx.now()), claim.attempts() + 1, "", "", ""));
        return state;
    }

    private static Finding finding(Tx tx, OrderId id, PaymentCheck check, Optional<Trade> trade)
            throws SQLException {
        var finding = check.finding(trade);
        return finding == Finding.SOUND
                        && !Payments.take(tx, id, trade.orElseThrow(), check.receiver())
                ? Finding.TAKEN
                : finding;
    }

    private static void goOn(Tx tx, StoredOrder order, Finding finding) throws SQLException {
        if (finding == Finding.SOUND) {
            Holds.releaseReason(tx, order.id(), HoldReason.PAYMENT, new Actor.Worker());
        }
        if (order.phase() == Phase.PAID || order.phase() == Phase.READY) {
            Moves.wake(tx, order.id(), Optional.of(tx.now()));
        }
    }

    private static void tell(Tx tx, OrderId id, Finding finding, Optional<Trade> trade) {
        var detail =
                trade.map(
                                found ->
                                        Map.<String, Object>of(
                                                "state", found.state().name(),
                                                "total", found.total().value()))
                        .orElse(Map.of());
        tx.event(id.value(), new Actor.Worker(), "payment." + finding.name(), detail);
    }
}
