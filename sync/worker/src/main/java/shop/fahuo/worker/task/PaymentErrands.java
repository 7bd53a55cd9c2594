package shop.fahuo.worker.task;

import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.worker.account.Lane;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The tasks of a payment account, each done in its own way.
///
/// @param checks asks for the money of orders
/// @param refunds gives money back
/// @param payouts pays distributors
public record PaymentErrands(
        Errand<PaymentProvider> checks,
        Errand<PaymentProvider> refunds,
        Errand<PaymentProvider> payouts)
        implements Errand<PaymentProvider> {

    @Override
    public CompletableFuture<Optional<TaskState>> run(Lane<PaymentProvider> lane, Claim claim) {
        return switch (claim.kind()) {
            case CHECK_PAYMENT -> checks.run(lane, claim);
            case REFUND -> refunds.run(lane, claim);
            case PAYOUT -> payouts.run(lane, claim);
            case DELIVER_KEYS, NOTIFY_BUYER, REPORT_SHIPPING, BOOK_WAYBILL, CANCEL_WAYBILL ->
                    throw new IllegalStateException(
                            "not for a payment account: " + claim.idempotencyKey());
        };
    }
}
