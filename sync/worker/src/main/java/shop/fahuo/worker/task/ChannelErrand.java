package shop.fahuo.worker.task;

import shop.fahuo.connect.practice.Delivery;
import shop.fahuo.connect.practice.IdempotencyKey;
import shop.fahuo.connect.practice.Inquiry;
import shop.fahuo.connect.practice.PracticeChannel;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.ship.Clearance;
import shop.fahuo.store.ship.Effects;
import shop.fahuo.store.ship.KeyDelivery;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/// A task of a channel: looks once more whether it may, asks first when an earlier call may have
/// happened, and tells the account's lane how it went.
public final class ChannelErrand implements Errand<PracticeChannel> {

    /// The account is refused, not the task: its tasks wait until somebody mends the account.
    private static final Set<String> OF_ACCOUNT = Set.of("UNAUTHORIZED", "FORBIDDEN");

    /// When the other side throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(2);

    private final Effects effects;
    private final Clock clock;

    public ChannelErrand(Effects effects, Clock clock) {
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<PracticeChannel> lane, Claim claim) {
        return make(lane, claim)
                .map(outcome -> effects.settle(claim, outcome))
                .orElse(CompletableFuture.completedFuture(Optional.empty()));
    }

    private Optional<Outcome> make(Lane<PracticeChannel> lane, Claim claim) {
        return switch (effects.clear(claim)) {
            case Clearance.Keys(var keys) -> Optional.of(deliver(lane, claim, keys));
            case Clearance.Notice(var order, var template) ->
                    Optional.of(tell(lane, claim, order, template));
            case Clearance.Stopped() ->
                    Optional.of(new Outcome.NotNow("RED_SWITCH", Optional.of(Duration.ZERO)));
            case Clearance.TooEarly(var left) ->
                    Optional.of(new Outcome.NotNow("UNDO_WINDOW", Optional.of(left)));
            case Clearance.NotShipping() -> Optional.of(new Outcome.Rejected("NOT_SHIPPING", ""));
            case Clearance.Lost() -> Optional.empty();
        };
    }

    private Outcome deliver(Lane<PracticeChannel> lane, Claim claim, KeyDelivery keys) {
        var key = new IdempotencyKey(claim.idempotencyKey());
        var lines =
                keys.lines().stream()
                        .map(line -> new Delivery.Line(line.subNumber(), line.sku(), line.keys()))
                        .toList();
        var delivery = new Delivery(keys.order(), lines);
        return once(
                lane,
                claim,
                () -> lane.client().queryDelivery(key, delivery),
                () -> lane.client().deliver(key, delivery));
    }

    private Outcome tell(
            Lane<PracticeChannel> lane, Claim claim, OrderNumber order, String template) {
        var key = new IdempotencyKey(claim.idempotencyKey());
        var notice = NoticeWords.notice(order, template);
        return once(
                lane,
                claim,
                () -> lane.client().queryNotice(key, notice),
                () -> lane.client().notify(key, notice));
    }

    private Outcome once(
            Lane<PracticeChannel> lane,
            Claim claim,
            Supplier<Inquiry> query,
            Supplier<Outcome> call) {
        return judged(lane, claim.mustQuery() ? queried(query.get(), call) : call.get());
    }

    private static Outcome queried(Inquiry said, Supplier<Outcome> call) {
        return switch (said) {
            case Inquiry.Found(var receipt) -> new Outcome.Ok(receipt.number());
            case Inquiry.Differs _ ->
                    new Outcome.Rejected("CONFLICT", "the key was used for something else");
            case Inquiry.Absent() -> call.get();
            case Inquiry.Unknown(var code, var after) ->
                    after.isPresent()
                            ? new Outcome.NotNow(code, after)
                            : new Outcome.Unknown(code, "");
        };
    }

    private Outcome judged(Lane<PracticeChannel> lane, Outcome outcome) {
        var now = clock.instant();
        return switch (outcome) {
            case Outcome.Rejected(var code, var _) when OF_ACCOUNT.contains(code) ->
                    ofAccount(lane, code, now);
            case Outcome.Unknown(var code, var _) when OF_ACCOUNT.contains(code) ->
                    ofAccount(lane, code, now);
            case Outcome.Ok _, Outcome.Rejected _ -> {
                lane.answered();
                yield outcome;
            }
            case Outcome.NotNow(var code, var after)
                    when after.isPresent() || code.equals("THROTTLED") -> {
                lane.throttled(after.orElse(BREATH), now);
                yield outcome;
            }
            case Outcome.NotNow(var code, var _) -> {
                lane.failed(code, now);
                yield outcome;
            }
            case Outcome.Unknown(var code, var _) -> {
                lane.failed(code, now);
                yield outcome;
            }
        };
    }

    /// The task is due again at once: it is the lane that waits, and a new account has a new lane.
    private static Outcome ofAccount(Lane<PracticeChannel> lane, String code, Instant now) {
        lane.refused(code, now);
        return new Outcome.NotNow(code, Optional.of(Duration.ZERO));
    }
}
