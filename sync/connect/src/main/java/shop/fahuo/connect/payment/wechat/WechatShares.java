package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PayoutProvider;
import shop.fahuo.connect.payment.PayoutRequest;
import shop.fahuo.core.settlement.PaidOut;

import java.util.List;
import java.util.Optional;

/// Pays commission out of orders that were paid here, one request for each payee and order. What is
/// left of an order stays frozen until WeChat Pay frees it by itself: another may have earned of it
/// too. Persons cannot give shares back.
record WechatShares(ProfitSharing sharing) implements PayoutProvider {

    /// Makes a receiver of the payee first, which done again changes nothing.
    @Override
    public PaymentReply<PaidOut> pay(PayoutRequest request) {
        return sharing.add(receiver(request), request.name(), Relation.DISTRIBUTOR)
                .then(_ -> sharing.order(split(request)))
                .map(split -> paidOut(request, split));
    }

    @Override
    public PaymentReply<Optional<PaidOut>> paid(PayoutRequest request) {
        return sharing.ordered(split(request))
                .map(found -> found.map(split -> paidOut(request, split)));
    }

    @Override
    public PaymentReply<PaidOut> cancel(PayoutRequest request) {
        return new PaymentReply.Rejected<>("NOT_SUPPORTED", "");
    }

    private static Receiver receiver(PayoutRequest request) {
        return new Receiver(Receiver.Type.PERSONAL_OPENID, request.to());
    }

    private static SplitRequest split(PayoutRequest request) {
        var share =
                new SplitRequest.Share(receiver(request), "", request.amount(), request.remark());
        return new SplitRequest(request.payment(), request.reference(), List.of(share), false);
    }

    /// The sharing's own state says nothing of what became of the share.
    private static PaidOut paidOut(PayoutRequest request, Split split) {
        var share =
                split.shares().stream()
                        .filter(one -> one.receiver().equals(receiver(request)))
                        .findFirst()
                        .orElseThrow();
        var state =
                switch (share.result()) {
                    case PENDING -> PaidOut.State.PROCESSING;
                    case SUCCESS -> PaidOut.State.SUCCESS;
                    case CLOSED -> PaidOut.State.FAILED;
                };
        boolean isUnsaid = state == PaidOut.State.FAILED && share.failure().isEmpty();
        var reason = isUnsaid ? share.result().name() : share.failure();
        return new PaidOut(split.reference(), split.number(), state, reason);
    }
}
