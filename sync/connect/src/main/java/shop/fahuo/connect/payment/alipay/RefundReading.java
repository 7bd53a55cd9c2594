package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Refund;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `alipay.trade.refund` and `alipay.trade.fastpay.refund.query`. Alipay has no number of its own
/// for a refund.
final class RefundReading {

    private RefundReading() {}

    static Map<String, Object> content(RefundRequest request) {
        var content = new TreeMap<String, Object>(TradeReading.content(request.trade()));
        content.put("out_request_no", request.reference());
        content.put("refund_amount", request.amount().yuan());
        if (!request.reason().isEmpty()) {
            content.put("refund_reason", request.reason());
        }
        return content;
    }

    static Map<String, Object> question(RefundRequest request) {
        var content = new TreeMap<String, Object>(TradeReading.content(request.trade()));
        content.put("out_request_no", request.reference());
        content.put("query_options", List.of("gmt_refund_pay"));
        return content;
    }

    /// The answer to the request itself. It names neither the reference nor its own amount:
    /// `refund_fee` is what was refunded of the trade so far. No change of funds means that the
    /// same request was carried out before, or that it is not carried out yet: [#found] tells.
    static Refund asked(RefundRequest request, Fields answer) throws Malformed {
        TradeReading.isAbout(request.trade(), answer);
        if (!answer.required("fund_change").equals("Y")) {
            return refund(request, request.amount(), Refund.State.PROCESSING, Optional.empty());
        }
        if (answer.yuan("refund_fee").compareTo(request.amount()) < 0) {
            throw new Malformed("refund_fee is less than was asked for");
        }
        return refund(
                request, request.amount(), Refund.State.SUCCESS, answer.time("gmt_refund_pay"));
    }

    /// The answer to the question. Where it does not say `REFUND_SUCCESS`, nothing was refunded
    /// under the reference.
    static Optional<Refund> found(RefundRequest request, Fields answer) throws Malformed {
        var status = answer.text("refund_status");
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (!status.equals("REFUND_SUCCESS")) {
            throw new Malformed("refund_status " + status);
        }
        TradeReading.isAbout(request.trade(), answer);
        answer.same("out_request_no", request.reference());
        return Optional.of(
                refund(
                        request,
                        answer.yuan("refund_amount"),
                        Refund.State.SUCCESS,
                        answer.time("gmt_refund_pay")));
    }

    private static Refund refund(
            RefundRequest request, Fen amount, Refund.State state, Optional<Instant> done) {
        return new Refund(request.reference(), "", amount, state, done);
    }
}
