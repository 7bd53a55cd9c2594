package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.core.settlement.PaidOut;
import shop.fahuo.core.settlement.PayoutLimits;

import java.util.Optional;

/// Pays commission by transfers to Alipay accounts.
record AlipayPayouts(AlipayTransfers transfers) implements PayoutProvider {

    /// Alipay's word for a transfer that it does not know. It is taken for leave to ask again under
    /// the same reference, which moves nothing twice, and for nothing else.
    private static final String ABSENT = "ORDER_NOT_EXIST";

    @Override
    public PaymentReply<PaidOut> pay(PayoutRequest request) {
        return transfers.transfer(transfer(request)).map(AlipayPayouts::paidOut);
    }

    @Override
    public PaymentReply<Optional<PaidOut>> paid(PayoutRequest request) {
        var told = transfers.transferred(transfer(request));
        return told instanceof PaymentReply.Rejected<Transfer>(var code, var _)
                        && code.equals(ABSENT)
                ? new PaymentReply.Ok<>(Optional.empty())
                : told.map(found -> Optional.of(paidOut(found)));
    }

    @Override
    public PaymentReply<PaidOut> cancel(PayoutRequest request) {
        return new PaymentReply.Rejected<>("NOT_SUPPORTED", "");
    }

    private static TransferRequest transfer(PayoutRequest request) {
        var kind =
                PayoutLimits.isAlipayId(request.to())
                        ? AlipayIdentity.Kind.USER_ID
                        : AlipayIdentity.Kind.LOGIN;
        return new TransferRequest(
                request.reference(),
                new AlipayIdentity(kind, request.to(), request.name()),
                request.amount(),
                request.remark(),
                "",
                TransferRequest.Scene.NONE);
    }

    private static PaidOut paidOut(Transfer transfer) {
        var state =
                switch (transfer.state()) {
                    case PENDING -> PaidOut.State.PROCESSING;
                    case SUCCESS -> PaidOut.State.SUCCESS;
                    case FAILED, RETURNED -> PaidOut.State.FAILED;
                };
        var reason =
                state == PaidOut.State.FAILED && transfer.reason().isEmpty()
                        ? transfer.state().name()
                        : transfer.reason();
        return new PaidOut(transfer.reference(), transfer.number(), state, reason);
    }
}
