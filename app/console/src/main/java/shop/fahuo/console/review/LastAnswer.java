package shop.fahuo.console.review;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;

import java.time.Instant;
import java.util.Optional;

/// The answer somebody gave last.
///
/// @param before the order as it was answered
/// @param now the order as the answer left it
public record LastAnswer(Answer answer, OrderRow before, OrderRow now) {

    /// How it is taken back; empty when that cannot be done, or not any more. Of a hold only that
    /// one is taken off, whatever others put on the order before or since.
    Optional<Request> undoing(Instant at) {
        return switch (answer) {
            case APPROVE -> ends(at).map(_ -> new Request.Recall());
            case HOLD -> put().map(one -> new Request.Release(Optional.of(one)));
            case RELEASE, CANCEL, RECALL, MARK_SHIPPED, RETRY, ASK, DONE_OUTSIDE, SETTLE ->
                    Optional.empty();
        };
    }

    /// The hold that the answer put; empty where that cannot be told from another's.
    private Optional<HoldReason> put() {
        var fresh = now.holds().stream().filter(one -> !before.holds().contains(one)).toList();
        return fresh.size() == 1 ? Optional.of(fresh.getFirst()) : Optional.empty();
    }

    boolean isUndoneBy(Answer given, OrderId order) {
        return before.id().equals(order)
                && ((answer == Answer.APPROVE && given == Answer.RECALL)
                        || (answer == Answer.HOLD && given == Answer.RELEASE));
    }

    LastAnswer now(OrderRow row) {
        return new LastAnswer(answer, before, row);
    }

    /// Until when an approval can be taken back.
    Optional<Instant> ends(Instant at) {
        return answer == Answer.APPROVE ? now.undoEnds(at) : Optional.empty();
    }
}
