package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.payment.Refund;

import tools.jackson.databind.node.ObjectNode;

/// A refund as it is asked for and told.
final class RefundJson {

    private RefundJson() {}

    /// The same bytes for the same request, whenever it is sent.
    static ObjectNode write(RefundRequest request) {
        var body = Json.object();
        switch (request.trade()) {
            case TradeKey.Shop(var number) -> body.put("out_trade_no", number);
            case TradeKey.Transaction(var number) -> body.put("transaction_id", number);
        }
        body.put("out_refund_no", request.reference());
        if (!request.reason().isEmpty()) {
            body.put("reason", request.reason());
        }
        body.putObject("amount")
                .put("refund", request.amount().value())
                .put("total", request.total().value())
                .put("currency", "CNY");
        return body;
    }

    /// @throws Malformed also when the reference, the trade or an amount is not the request's
    static Refund read(Fields body, RefundRequest request) throws Malformed {
        body.same("out_refund_no", request.reference());
        switch (request.trade()) {
            case TradeKey.Shop(var number) -> body.same("out_trade_no", number);
            case TradeKey.Transaction(var number) -> body.same("transaction_id", number);
        }
        var amount = body.object("amount");
        amount.same("refund", request.amount());
        amount.same("total", request.total());
        amount.same("currency", "CNY");
        return new Refund(
                request.reference(),
                body.required("refund_id"),
                request.amount(),
                body.word("status", Refund.State.class),
                body.time("success_time"));
    }
}
