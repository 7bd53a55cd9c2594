package shop.fahuo.store.review;

import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;

import java.time.Instant;

/// Why a person's command was not carried out. Nothing changed.
public sealed interface Refusal {

    record NoSuchOrder() implements Refusal {}

    /// Somebody has already given this answer.
    record AlreadyDone(Answer answer, String by, Instant at) implements Refusal {}

    /// The order is somewhere where this cannot be done.
    record WrongPhase(Phase phase) implements Refusal {}

    /// There is no hold to release.
    record NotHeld() implements Refusal {}

    /// Only the end of a refund takes its hold away, and only a refund puts it up.
    record RefundUnderWay() implements Refusal {}

    /// The hold would have ended before it began.
    record EndPassed(Instant until) implements Refusal {}

    /// Its undo window is open: nothing of it leaves before that ends.
    record InUndoWindow(Instant end) implements Refusal {}

    /// There is nothing to recall any more.
    ///
    /// @param end of its undo window
    /// @param phase how far the order has come since
    record UndoWindowOver(Instant end, Phase phase) implements Refusal {}

    /// It is in no trouble.
    record NoTrouble() implements Refusal {}

    /// Nothing of it was given up.
    record NothingToRetry() implements Refusal {}

    /// Nothing of it waits for an answer, or it is being asked for right now.
    record NothingToAsk() implements Refusal {}

    /// Nothing of it could be done by hand, or it is being called for right now.
    record NothingByHand() implements Refusal {}

    /// It has no physical goods that could go into a parcel, or they have left already.
    record NothingToShip() implements Refusal {}

    /// It is held; what ships must be released first.
    record OnHold() implements Refusal {}
}
