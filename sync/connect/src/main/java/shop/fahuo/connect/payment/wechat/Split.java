package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a sharing order stands. That it has finished is not yet success: each share has a result.
///
/// @param reference the shop's number, the same for ever
/// @param number WeChat Pay's number
public record Split(String reference, String number, boolean isFinished, List<Share> shares) {

    /// What one receiver gets.
    ///
    /// @param failure why it was closed, in the API's word; empty otherwise
    public record Share(
            Receiver receiver, Fen amount, Result result, String failure, Optional<Instant> done) {}

    /// What became of one share.
    public enum Result {
        PENDING,
        SUCCESS,
        CLOSED
    }

    static Split read(Fields body, String transaction, String reference) throws Malformed {
        body.same("transaction_id", transaction);
        body.same("out_order_no", reference);
        var shares = new ArrayList<Share>();
        for (var node : body.objects("receivers")) {
            shares.add(
                    new Share(
                            Receiver.read(node),
                            node.fen("amount"),
                            node.word("result", Result.class),
                            node.text("fail_reason"),
                            node.time("finish_time")));
        }
        return new Split(
                reference,
                body.required("order_id"),
                body.word("state", State.class) == State.FINISHED,
                List.copyOf(shares));
    }

    private enum State {
        PROCESSING,
        FINISHED
    }
}
