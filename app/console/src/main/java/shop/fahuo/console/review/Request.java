package shop.fahuo.console.review;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.ship.Parcel;

import java.time.Instant;
import java.util.Optional;

/// What a person wants done to an order.
public sealed interface Request {

    record Approve() implements Request {}

    record PutOnHold(HoldReason reason, Optional<Instant> until) implements Request {}

    record Release() implements Request {}

    record Retry() implements Request {}

    record Settle() implements Request {}

    record Recall() implements Request {}

    /// @param reason one of [CancelReason]
    record Cancel(CancelReason reason) implements Request {}

    record MarkShipped(Parcel parcel) implements Request {}

    /// Why a person ends an order.
    enum CancelReason {
        BUYER_ASKED,
        OUT_OF_STOCK,
        FRAUD,
        WRONG_ADDRESS,
        DUPLICATE,
        OTHER
    }

    /// Whether the order is one that this answer could be given to, as far as its row tells. The
    /// desk looks again.
    static boolean fits(Answer answer, OrderRow row, Instant now) {
        return switch (answer) {
            case APPROVE -> row.phase() == Phase.REVIEW;
            case HOLD, CANCEL -> row.phase().isOpen();
            case RECALL -> row.undoEnds(now).isPresent();
            case RELEASE -> !row.holds().isEmpty();
            case RETRY, SETTLE -> row.trouble();
            case MARK_SHIPPED ->
                    row.phase() == Phase.SHIPPING
                            || row.phase() == Phase.READY && row.undoEnds(now).isEmpty();
        };
    }
}
