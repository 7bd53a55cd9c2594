package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.core.settlement.PaidOut;

import java.util.List;
import java.util.Optional;

/// Pays commission by transfers, which who gets them confirms within a day.
record WechatPayouts(Transfers transfers) implements PayoutProvider {

    private static final String COMMISSION = "1005";

    @Override
    public PaymentReply<PaidOut> pay(PayoutRequest request) {
        return transfers
                .create(
                        new Transfer.Request(
                                request.reference(),
                                request.scene(),
                                request.to(),
                                request.name(),
                                request.amount(),
                                request.remark(),
                                reports(request)))
                .map(WechatPayouts::paidOut);
    }

    /// What the scene of commission wants to be told.
    private static List<Transfer.Report> reports(PayoutRequest request) {
        return request.scene().equals(COMMISSION)
                ? List.of(
                        new Transfer.Report("岗位类型", request.position()),
                        new Transfer.Report("报酬说明", request.remark()))
                : List.of();
    }

    @Override
    public PaymentReply<Optional<PaidOut>> paid(PayoutRequest request) {
        return transfers
                .query(request.reference(), request.amount())
                .map(found -> found.map(WechatPayouts::paidOut));
    }

    @Override
    public PaymentReply<PaidOut> cancel(PayoutRequest request) {
        return transfers.cancel(request.reference()).map(WechatPayouts::paidOut);
    }

    private static PaidOut paidOut(Transfer transfer) {
        var state =
                switch (transfer.state()) {
                    case ACCEPTED, PROCESSING, TRANSFERING -> PaidOut.State.PROCESSING;
                    case WAIT_USER_CONFIRM -> PaidOut.State.WAITING;
                    case CANCELING -> PaidOut.State.CANCELLING;
                    case SUCCESS -> PaidOut.State.SUCCESS;
                    case FAIL, CANCELLED -> PaidOut.State.FAILED;
                };
        var reason =
                state == PaidOut.State.FAILED && transfer.failure().isEmpty()
                        ? transfer.state().name()
                        : transfer.failure();
        return new PaidOut(
                transfer.reference(), transfer.number(), state, reason, transfer.confirmation());
    }
}
