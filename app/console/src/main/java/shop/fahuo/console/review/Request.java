package shop.fahuo.console.review;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.core.task.TroubleStep;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.review.Refusal.InUndoWindow;
import shop.fahuo.store.review.Refusal.NoTrouble;
import shop.fahuo.store.review.Refusal.NotHeld;
import shop.fahuo.store.review.Refusal.NothingByHand;
import shop.fahuo.store.review.Refusal.NothingToAsk;
import shop.fahuo.store.review.Refusal.NothingToRetry;
import shop.fahuo.store.review.Refusal.UndoWindowOver;
import shop.fahuo.store.review.Refusal.WrongPhase;
import shop.fahuo.store.ship.Parcel;

import java.time.Instant;
import java.util.Optional;

/// What a person wants done to an order.
public sealed interface Request {

    record Approve(AnswerReason reason) implements Request {}

    record PutOnHold(HoldReason reason, Optional<Instant> until) implements Request {}

    /// @param only the one hold that is taken off; without, all that people may take off
    record Release(Optional<HoldReason> only) implements Request {

        Release() {
            this(Optional.empty());
        }
    }

    record Retry() implements Request {}

    record Settle() implements Request {}

    record Ask() implements Request {}

    /// @param proof how somebody else can see that it was done
    record DoneOutside(String proof) implements Request {}

    record Recall() implements Request {}

    record Cancel(AnswerReason reason) implements Request {}

    record MarkShipped(Parcel parcel) implements Request {}

    private static boolean offers(OrderRow row, TroubleStep step) {
        return row.troubles().stream().anyMatch(trouble -> trouble.steps().contains(step));
    }

    /// Whether the order is one that this answer could be given to, as far as its row tells. The
    /// desk looks again.
    static boolean fits(Answer answer, OrderRow row, Instant now) {
        return obstacle(answer, row, now).isEmpty();
    }

    /// Why this answer cannot be given to the order, as far as its row tells.
    static Optional<Refusal> obstacle(Answer answer, OrderRow row, Instant now) {
        return switch (answer) {
            case APPROVE -> unless(row.phase() == Phase.REVIEW, new WrongPhase(row.phase()));
            case HOLD, CANCEL -> unless(row.phase().isOpen(), new WrongPhase(row.phase()));
            case RECALL -> unless(row.undoEnds(now).isPresent(), tooLate(row));
            case RELEASE -> unless(!row.holds().isEmpty(), new NotHeld());
            case RETRY -> unless(offers(row, TroubleStep.RETRY), or(row, new NothingToRetry()));
            case ASK -> unless(offers(row, TroubleStep.ASK), or(row, new NothingToAsk()));
            case DONE_OUTSIDE ->
                    unless(offers(row, TroubleStep.DONE_OUTSIDE), or(row, new NothingByHand()));
            case SETTLE -> unless(row.trouble(), new NoTrouble());
            case MARK_SHIPPED ->
                    row.phase() == Phase.READY
                            ? row.undoEnds(now).<Refusal>map(InUndoWindow::new)
                            : unless(row.phase() == Phase.SHIPPING, new WrongPhase(row.phase()));
        };
    }

    /// What is wrong with an order in trouble; of any other that it is in none.
    private static Refusal or(OrderRow row, Refusal ofTrouble) {
        return row.trouble() ? ofTrouble : new NoTrouble();
    }

    private static Refusal tooLate(OrderRow row) {
        return row.shipAfter()
                .<Refusal>map(end -> new UndoWindowOver(end, row.phase()))
                .orElseGet(() -> new WrongPhase(row.phase()));
    }

    private static Optional<Refusal> unless(boolean fits, Refusal why) {
        return fits ? Optional.empty() : Optional.of(why);
    }
}
