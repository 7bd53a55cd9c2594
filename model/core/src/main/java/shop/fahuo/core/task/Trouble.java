package shop.fahuo.core.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What is wrong with an order, and all that follows from it: what has happened outside, and what a
/// person can do. Pure.
///
/// @param task that cannot go on, as it is now; empty when it is the order's own trouble
public record Trouble(TroubleCause cause, Optional<Task> task) {

    /// @param state as it is now, which may be another than when the trouble was raised
    public record Task(TaskKind kind, TaskState state) {}

    public TroubleClass troubleClass() {
        return outside().troubleClass();
    }

    public Outside outside() {
        return switch (cause) {
            case REJECTED, EXHAUSTED, UNCONFIRMED ->
                    task.map(Trouble::outside).orElse(Outside.THROUGH);
            case CHANGED_AFTER_SHIPPING -> Outside.SHIPPED_AND_CHANGED;
            case CLOSED_AFTER_SHIPPING -> Outside.SHIPPED_AND_CLOSED;
            case CHANGED_AFTER_REFUND -> Outside.STOPPED;
            case PROMOTION_RETURNED -> Outside.PROMOTED;
            case REFUND_NO_BALANCE, REFUND_TOO_MUCH, REFUND_TOO_LATE, REFUND_CLOSED ->
                    Outside.NOT_REFUNDED;
            case REFUND_CONFLICT, REFUND_ABNORMAL -> Outside.MAYBE_REFUNDED;
            case WAYBILL_REFUSED, WAYBILL_TAKEN -> Outside.NOT_BOOKED;
            case WAYBILL_UNKNOWN -> Outside.MAYBE_BOOKED;
            case WAYBILL_PARKED -> Outside.BOOKED_AND_PARKED;
            case WAYBILL_NOT_TAKEN_BACK -> Outside.WAYBILL_STANDS;
            case PARCEL_UNSEEN, PARCEL_STUCK, PARCEL_EXCEPTION, PARCEL_UNDELIVERED ->
                    Outside.ON_ITS_WAY;
            case PARCEL_RETURNING, PARCEL_RETURNED, PARCEL_CANCELLED -> Outside.NOT_ARRIVING;
        };
    }

    private static Outside outside(Task task) {
        return switch (task.state()) {
            case DUE -> isAskedForLong(task.kind()) ? maybeDone(task.kind()) : notDone(task.kind());
            case DEAD -> notDone(task.kind());
            case CLAIMED, UNKNOWN -> maybeDone(task.kind());
            case DONE -> Outside.THROUGH;
        };
    }

    /// What moves money is accepted first, and waits for its next look as if it were new.
    private static boolean isAskedForLong(TaskKind kind) {
        return kind == TaskKind.REFUND || kind == TaskKind.PAYOUT;
    }

    private static Outside notDone(TaskKind kind) {
        return switch (kind) {
            case CHECK_PAYMENT -> Outside.PAYMENT_NOT_PROVED;
            case REFUND -> Outside.NOT_REFUNDED;
            case PAYOUT -> Outside.NOT_PAID_OUT;
            case DELIVER_KEYS -> Outside.KEYS_NOT_GIVEN;
            case NOTIFY_BUYER -> Outside.BUYER_NOT_TOLD;
            case REPORT_SHIPPING -> Outside.SHIPMENT_NOT_REPORTED;
            case BOOK_WAYBILL -> Outside.NOT_BOOKED;
            case CANCEL_WAYBILL -> Outside.WAYBILL_STANDS;
        };
    }

    /// A question changes nothing outside, so that nobody needs to know whether it was heard.
    private static Outside maybeDone(TaskKind kind) {
        return switch (kind) {
            case CHECK_PAYMENT -> Outside.PAYMENT_NOT_PROVED;
            case REFUND -> Outside.MAYBE_REFUNDED;
            case PAYOUT -> Outside.MAYBE_PAID_OUT;
            case DELIVER_KEYS -> Outside.KEYS_MAYBE_GIVEN;
            case NOTIFY_BUYER -> Outside.BUYER_MAYBE_TOLD;
            case REPORT_SHIPPING -> Outside.SHIPMENT_MAYBE_REPORTED;
            case BOOK_WAYBILL -> Outside.MAYBE_BOOKED;
            case CANCEL_WAYBILL -> Outside.WAYBILL_MAYBE_STANDS;
        };
    }

    /// What a person can do, the safest first. Noting that it was dealt with is always possible.
    public List<TroubleStep> steps() {
        var steps = new ArrayList<TroubleStep>();
        task.flatMap(this::byTask).ifPresent(steps::add);
        steps.addAll(byOutside());
        steps.add(TroubleStep.SETTLE);
        return List.copyOf(steps);
    }

    private Optional<TroubleStep> byTask(Task of) {
        return switch (of.state()) {
            case DUE, CLAIMED, UNKNOWN ->
                    // A courier that cannot be asked has nothing more to say.
                    cause == TroubleCause.WAYBILL_UNKNOWN
                            ? Optional.empty()
                            : Optional.of(TroubleStep.ASK);
            case DEAD -> Optional.of(TroubleStep.RETRY);
            case DONE -> Optional.empty();
        };
    }

    private List<TroubleStep> byOutside() {
        return switch (outside()) {
            case KEYS_NOT_GIVEN -> List.of(TroubleStep.DONE_OUTSIDE, TroubleStep.REFUND);
            case KEYS_MAYBE_GIVEN,
                    BUYER_NOT_TOLD,
                    BUYER_MAYBE_TOLD,
                    SHIPMENT_NOT_REPORTED,
                    SHIPMENT_MAYBE_REPORTED ->
                    List.of(TroubleStep.DONE_OUTSIDE);
            case NOT_BOOKED,
                    MAYBE_BOOKED,
                    BOOKED_AND_PARKED,
                    WAYBILL_STANDS,
                    WAYBILL_MAYBE_STANDS,
                    ON_ITS_WAY ->
                    List.of(TroubleStep.SEE_PARCEL);
            case NOT_ARRIVING -> List.of(TroubleStep.SEE_PARCEL, TroubleStep.REFUND);
            case NOT_REFUNDED, MAYBE_REFUNDED -> List.of(TroubleStep.SEE_REFUND);
            case STOPPED -> List.of(TroubleStep.RELEASE, TroubleStep.CANCEL);
            case PAYMENT_NOT_PROVED,
                    NOT_PAID_OUT,
                    MAYBE_PAID_OUT,
                    SHIPPED_AND_CHANGED,
                    SHIPPED_AND_CLOSED,
                    PROMOTED,
                    THROUGH ->
                    List.of();
        };
    }
}
