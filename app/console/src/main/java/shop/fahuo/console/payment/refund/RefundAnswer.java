package shop.fahuo.console.payment.refund;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;

/// What a person can answer to a refund that waits for one.
public enum RefundAnswer {
    APPROVE,
    DECLINE,
    RETRY,
    SETTLE,
    DROP;

    /// Whether it fits, as far as is known here; the store looks again. Who asked cannot agree, and
    /// who did not cannot take it back.
    boolean fits(RefundRecord refund, Actor.Person by) {
        var state = refund.state();
        boolean waiting = state == RefundState.WAITING;
        return switch (this) {
            case APPROVE, DECLINE -> waiting && !isOwn(refund, by);
            case RETRY -> state == RefundState.REFUSED;
            case SETTLE -> state.next().contains(RefundState.SETTLED);
            case DROP ->
                    state.next().contains(RefundState.DROPPED) && (!waiting || isOwn(refund, by));
        };
    }

    static boolean isOwn(RefundRecord refund, Actor.Person by) {
        return refund.asked().by().equals(by.name());
    }
}
