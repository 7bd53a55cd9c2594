package shop.fahuo.worker.task;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutRejection;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.settlement.PayoutCall;
import shop.fahuo.store.settlement.PayoutTasks;
import shop.fahuo.store.settlement.PayoutTold;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// Pays distributors, each payout once: asks about a payout before it asks for it whenever an
/// earlier call may have happened, always under the same number, and believes in a refusal only
/// when the provider knows no payout under that number.
public final class PayoutErrand implements Errand<PaymentProvider> {

    /// When the provider throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(5);

    /// An answer about another payout than ours.
    private static final String MISMATCH = "MISMATCH";

    private final PayoutTasks tasks;
    private final Clock clock;

    public PayoutErrand(PayoutTasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /// One call, and whom it goes to.
    private record Way(Lane<PaymentProvider> lane, PayoutProvider provider, PayoutWay way) {}

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<PaymentProvider> lane, Claim claim) {
        return switch (tasks.call(claim)) {
            case PayoutCall.Ask(var stored) ->
                    told(lane, claim, stored, (way, request) -> ask(way, request));
            case PayoutCall.Query(var stored, var absent, var isUnconfirmable) ->
                    told(
                            lane,
                            claim,
                            stored,
                            (way, request) -> {
                                var told = query(way, request, () -> absent(absent, way, request));
                                return isUnconfirmable ? confirmable(way, request, told) : told;
                            });
            case PayoutCall.Cancel(var stored) -> told(lane, claim, stored, this::cancel);
            case PayoutCall.Stopped() -> tasks.settle(claim, new PayoutTold.Stopped());
            case PayoutCall.Lost() -> CompletableFuture.completedFuture(Optional.empty());
        };
    }

    private CompletableFuture<Optional<TaskState>> told(
            Lane<PaymentProvider> lane, Claim claim, PayoutCall.Request stored, Call call) {
        var request =
                new PayoutRequest(
                        stored.reference(),
                        stored.target().to(),
                        stored.name(),
                        stored.amount(),
                        stored.scene(),
                        stored.position(),
                        stored.remark(),
                        stored.target().payment());
        var told =
                lane.client()
                        .payouts(stored.target().way())
                        .map(
                                provider ->
                                        call.make(
                                                new Way(lane, provider, stored.target().way()),
                                                request))
                        // Not before the account is set up for it.
                        .orElse(new PayoutTold.NotNow("NO_TRANSFERS", "", Optional.empty()));
        return tasks.settle(claim, told);
    }

    private PayoutTold absent(PayoutCall.Absent absent, Way way, PayoutRequest request) {
        return switch (absent) {
            case AGAIN -> ask(way, request);
            case STOPPED -> new PayoutTold.Stopped();
            case LATER -> new PayoutTold.Unknown("ABSENT", "");
            case DOUBTED -> new PayoutTold.Conflict("ABSENT");
        };
    }

    private PayoutTold ask(Way way, PayoutRequest request) {
        return switch (way.provider().pay(request)) {
            case Ok<PaidOut>(var paidOut) -> stands(way, paidOut);
            case Rejected<PaidOut>(var code, var words) -> {
                if (PayoutRejection.isOfAccount(way.way(), code, words)) {
                    // The task is due again at once: it is the lane that waits.
                    way.lane().refused(code, clock.instant());
                    yield new PayoutTold.NotNow(code, words, Optional.of(Duration.ZERO));
                }
                yield query(
                        way,
                        request,
                        () ->
                                PayoutRejection.isOfBalance(way.way(), code)
                                        ? new PayoutTold.NotNow(code, words, Optional.empty())
                                        : new PayoutTold.Refused(code, words));
            }
            case NotNow<PaidOut> reply -> notNow(way, reply);
            case Unknown<PaidOut>(var code, var words) -> unknown(way, code, words);
        };
    }

    /// A provider that is asked about what waits does not say how who gets it confirms it; asked
    /// for the same again under the same number it does, and makes nothing new. Without that nobody
    /// could ever confirm what was made by an answer that was lost. Where even so it does not say,
    /// what was found stands; a refusal is no reason to let the account rest, which has just
    /// answered and may have another `appid` since.
    private PayoutTold confirmable(Way way, PayoutRequest request, PayoutTold found) {
        boolean isMute =
                found instanceof PayoutTold.Stands(var paidOut)
                        && paidOut.state() == PaidOut.State.WAITING
                        && paidOut.confirmation().isEmpty();
        return isMute ? confirmable(way, way.provider().pay(request), found) : found;
    }

    private PayoutTold confirmable(Way way, PaymentReply<PaidOut> again, PayoutTold found) {
        return switch (again) {
            case Ok<PaidOut>(var paidOut) -> stands(way, paidOut);
            case Rejected<PaidOut> _ -> found;
            case NotNow<PaidOut> reply -> {
                notNow(way, reply);
                yield found;
            }
            case Unknown<PaidOut>(var code, var words) -> {
                unknown(way, code, words);
                yield found;
            }
        };
    }

    /// @param absent what to do when the provider, signed, knows no such payout
    private PayoutTold query(Way way, PayoutRequest request, Supplier<PayoutTold> absent) {
        return switch (way.provider().paid(request)) {
            case Ok<Optional<PaidOut>>(var found) -> {
                way.lane().answered();
                yield found.<PayoutTold>map(PayoutTold.Stands::new).orElseGet(absent);
            }
            case Rejected<Optional<PaidOut>>(var code, var words) -> {
                // A signed refusal of a question is about the account, hardly about the number.
                way.lane().refused(code, clock.instant());
                yield new PayoutTold.NotNow(code, words, Optional.empty());
            }
            case NotNow<Optional<PaidOut>> reply -> notNow(way, reply);
            case Unknown<Optional<PaidOut>>(var code, var words) when code.equals(MISMATCH) -> {
                way.lane().answered();
                yield new PayoutTold.Conflict(words);
            }
            case Unknown<Optional<PaidOut>>(var code, var words) -> unknown(way, code, words);
        };
    }

    /// What has ended, or is being taken back already, is left alone.
    private PayoutTold cancel(Way way, PayoutRequest request) {
        var told = query(way, request, () -> new PayoutTold.Unknown("ABSENT", ""));
        return told instanceof PayoutTold.Stands(var paidOut)
                        && paidOut.state() == PaidOut.State.WAITING
                ? cancelled(way, request)
                : told;
    }

    private PayoutTold cancelled(Way way, PayoutRequest request) {
        return switch (way.provider().cancel(request)) {
            case Ok<PaidOut>(var paidOut) -> stands(way, paidOut);
            case Rejected<PaidOut>(var code, var words) -> {
                way.lane().answered();
                yield new PayoutTold.NotNow(code, words, Optional.empty());
            }
            case NotNow<PaidOut> reply -> notNow(way, reply);
            case Unknown<PaidOut>(var code, var words) -> unknown(way, code, words);
        };
    }

    private static PayoutTold stands(Way way, PaidOut paidOut) {
        way.lane().answered();
        return new PayoutTold.Stands(paidOut);
    }

    private PayoutTold notNow(Way way, PaymentReply.NotNow<?> reply) {
        boolean throttled = reply.after().isPresent() || reply.code().equals("THROTTLED");
        if (throttled) {
            var pause = reply.after().orElse(BREATH);
            way.lane().throttled(pause, clock.instant());
            return new PayoutTold.NotNow(reply.code(), reply.words(), Optional.of(pause));
        }
        way.lane().failed(reply.code(), clock.instant());
        return new PayoutTold.NotNow(reply.code(), reply.words(), Optional.empty());
    }

    private PayoutTold unknown(Way way, String code, String words) {
        way.lane().failed(code, clock.instant());
        return new PayoutTold.Unknown(code, words);
    }

    @FunctionalInterface
    private interface Call {

        PayoutTold make(Way way, PayoutRequest request);
    }
}
