package shop.fahuo.worker.task;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.RefundRejection;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.refund.RefundCall;
import shop.fahuo.store.payment.refund.RefundTasks;
import shop.fahuo.store.payment.refund.RefundTold;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Gives money back, once: asks about a refund before it asks for it whenever an earlier call may
/// have happened, always under the same number, and believes in a refusal only when the provider
/// knows no refund under that number.
public final class RefundErrand implements Errand<PaymentProvider> {

    /// When the provider throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(5);

    /// An answer about another refund than ours.
    private static final String MISMATCH = "MISMATCH";

    private final RefundTasks tasks;
    private final Clock clock;

    public RefundErrand(RefundTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<PaymentProvider> lane, Claim claim) {
        return switch (tasks.call(claim)) {
            case RefundCall.Ask(var stored) -> tasks.settle(claim, ask(lane, request(stored)));
            case RefundCall.Query(var stored, var again) -> {
                var request = request(stored);
                yield tasks.settle(
                        claim,
                        query(
                                lane,
                                request,
                                () ->
                                        again
                                                ? ask(lane, request)
                                                : new RefundTold.Unknown("ABSENT", "")));
            }
            case RefundCall.Lost() -> CompletableFuture.completedFuture(Optional.empty());
        };
    }

    private static RefundRequest request(RefundCall.Request stored) {
        return new RefundRequest(
                new TradeKey.Transaction(stored.transaction()),
                stored.reference(),
                stored.amount(),
                stored.paid(),
                stored.reason());
    }

    private RefundTold ask(Lane<PaymentProvider> lane, RefundRequest request) {
        return switch (lane.client().refund(request)) {
            case Ok<Refund>(var refund) -> {
                lane.answered();
                yield new RefundTold.Stands(refund);
            }
            case Rejected<Refund>(var code, var words) -> {
                if (RefundRejection.isOfAccount(lane.client().provider(), code)) {
                    // The task is due again at once: it is the lane that waits.
                    lane.refused(code, clock.instant());
                    yield new RefundTold.NotNow(code, Optional.of(Duration.ZERO));
                }
                yield query(lane, request, () -> new RefundTold.Refused(code, words));
            }
            case NotNow<Refund> reply -> notNow(lane, reply);
            case Unknown<Refund>(var code, var words) -> unknown(lane, code, words);
        };
    }

    /// @param absent what to do when the provider, signed, knows no such refund
    private RefundTold query(
            Lane<PaymentProvider> lane, RefundRequest request, Supplier<RefundTold> absent) {
        return switch (lane.client().refunded(request)) {
            case Ok<Optional<Refund>>(var found) -> {
                lane.answered();
                yield found.<RefundTold>map(RefundTold.Stands::new).orElseGet(absent);
            }
            case Rejected<Optional<Refund>>(var code, var _) -> refusedQuestion(lane, code);
            case NotNow<Optional<Refund>> reply -> notNow(lane, reply);
            case Unknown<Optional<Refund>>(var code, var words) when code.equals(MISMATCH) ->
                    conflict(lane, words);
            case Unknown<Optional<Refund>>(var code, var words) -> unknown(lane, code, words);
        };
    }

    /// A signed refusal of a question is about the account, hardly ever about the number.
    private RefundTold refusedQuestion(Lane<PaymentProvider> lane, String code) {
        lane.refused(code, clock.instant());
        return new RefundTold.NotNow(code, Optional.empty());
    }

    private static RefundTold conflict(Lane<PaymentProvider> lane, String words) {
        lane.answered();
        return new RefundTold.Conflict(words);
    }

    private RefundTold notNow(Lane<PaymentProvider> lane, NotNow<?> reply) {
        boolean throttled = reply.after().isPresent() || reply.code().equals("THROTTLED");
        if (throttled) {
            var pause = reply.after().orElse(BREATH);
            lane.throttled(pause, clock.instant());
            return new RefundTold.NotNow(reply.code(), Optional.of(pause));
        }
        lane.failed(reply.code(), clock.instant());
        return new RefundTold.NotNow(reply.code(), Optional.empty());
    }

    private RefundTold unknown(Lane<PaymentProvider> lane, String code, String words) {
        lane.failed(code, clock.instant());
        return new RefundTold.Unknown(code, words);
    }
}
