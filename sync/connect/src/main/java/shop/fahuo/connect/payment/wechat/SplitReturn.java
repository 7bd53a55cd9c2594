package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;

import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.Optional;

/// A share that a merchant gives back, as it is told.
///
/// @param number WeChat Pay's number
/// @param failure why it failed, in the API's word; empty otherwise
public record SplitReturn(
        Request request, String number, Result result, String failure, Optional<Instant> done) {

    /// How far it has come.
    public enum Result {
        PROCESSING,
        SUCCESS,
        FAILED
    }

    /// A share that is to come back. Persons cannot be asked, only merchants.
    ///
    /// @param split the reference of the sharing
    /// @param reference the shop's number of the return
    /// @param mchid who gives it back
    public record Request(
            String split, String reference, String mchid, Fen amount, String description) {

        public Request {
            if (amount.compareTo(Fen.ZERO) <= 0) {
                throw new IllegalArgumentException("a return of " + amount);
            }
        }

        ObjectNode json() {
            return Json.object()
                    .put("out_order_no", split)
                    .put("out_return_no", reference)
                    .put("return_mchid", mchid)
                    .put("amount", amount.value())
                    .put("description", description);
        }

        SplitReturn read(Fields body) throws Malformed {
            body.same("out_order_no", split);
            body.same("out_return_no", reference);
            body.same("return_mchid", mchid);
            body.same("amount", amount);
            return new SplitReturn(
                    this,
                    body.required("return_id"),
                    body.word("result", Result.class),
                    body.text("fail_reason"),
                    body.time("finish_time"));
        }
    }
}
