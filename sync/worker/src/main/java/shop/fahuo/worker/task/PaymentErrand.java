package shop.fahuo.worker.task;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.payment.PaymentCheck;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.store.payment.PaymentChecks;
import shop.fahuo.store.ship.Effects;
import shop.fahuo.worker.account.Lane;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Asks a payment account for the money of orders, which changes nothing there and may be done
/// again at any time.
public final class PaymentErrand implements Errand<PaymentProvider> {

    /// When the provider throttles and does not say for how long.
    private static final Duration BREATH = Duration.ofSeconds(5);

    private final PaymentChecks checks;
    private final Effects effects;
    private final Clock clock;

    public PaymentErrand(PaymentChecks checks, Effects effects, Clock clock) {
        this.checks = checks;
        this.effects = effects;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<PaymentProvider> lane, Claim claim) {
        return checks.question(claim)
                .map(question -> ask(lane, claim, question))
                .orElseGet(() -> checks.answer(claim, Optional.empty()));
    }

    private CompletableFuture<Optional<TaskState>> ask(
            Lane<PaymentProvider> lane, Claim claim, PaymentCheck question) {
        var now = clock.instant();
        return switch (query(lane.client(), question.reference())) {
            case PaymentReply.Ok<Optional<Trade>>(var trade) -> {
                lane.answered();
                yield checks.answer(claim, trade);
            }
            // A signed refusal of a question is about the account, hardly ever about the number.
            case PaymentReply.Rejected<Optional<Trade>>(var code, var _) -> {
                lane.refused(code, now);
                yield effects.settle(claim, new Outcome.NotNow(code, Optional.of(Duration.ZERO)));
            }
            case PaymentReply.NotNow<Optional<Trade>>(var code, var words, var after) -> {
                if (after.isPresent() || code.equals("THROTTLED")) {
                    lane.throttled(after.orElse(BREATH), now);
                } else {
                    lane.failed(code, now);
                }
                // A question that stays open is never given up, as what was not done would be.
                yield effects.settle(
                        claim,
                        after.isPresent()
                                ? new Outcome.NotNow(code, after)
                                : new Outcome.Unknown(code, words));
            }
            case PaymentReply.Unknown<Optional<Trade>>(var code, var words) -> {
                lane.failed(code, now);
                yield effects.settle(claim, new Outcome.Unknown(code, words));
            }
        };
    }

    /// Channels name a payment by the provider's number or by the shop's; which, nobody says.
    private static PaymentReply<Optional<Trade>> query(PaymentProvider provider, String reference) {
        var first = provider.query(new TradeKey.Transaction(reference));
        return first instanceof PaymentReply.Ok<Optional<Trade>>(var trade) && trade.isEmpty()
                ? provider.query(new TradeKey.Shop(reference))
                : first;
    }
}
