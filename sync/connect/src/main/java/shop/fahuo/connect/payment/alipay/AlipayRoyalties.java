package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.PaymentReply;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Sharing the money of a paid trade (分账) with receivers that were bound before. The trade has to
/// be created for it.
///
/// Sharing is asynchronous: accepted is not done, and each receiver's share succeeds or fails by
/// itself. The synchronous kind does all or nothing, for five receivers at most.
public record AlipayRoyalties(AlipayGateway gateway) {

    /// Of one call.
    public static final int MOST_RECEIVERS = 20;

    /// Lets receivers be shared with; those that are bound already stay so.
    ///
    /// @param reference the shop's number for the call, at most 32 characters
    /// @return Ok with the number of receivers
    public PaymentReply<Integer> bind(String reference, List<AlipayIdentity> receivers) {
        return relate("alipay.trade.royalty.relation.bind", reference, receivers);
    }

    /// Ends it again.
    public PaymentReply<Integer> unbind(String reference, List<AlipayIdentity> receivers) {
        return relate("alipay.trade.royalty.relation.unbind", reference, receivers);
    }

    private PaymentReply<Integer> relate(
            String method, String reference, List<AlipayIdentity> receivers) {
        if (receivers.isEmpty() || receivers.size() > MOST_RECEIVERS) {
            throw new IllegalArgumentException(receivers.size() + " receivers in one call");
        }
        var list = receivers.stream().map(AlipayRoyalties::receiver).toList();
        var content = Map.of("out_request_no", reference, "receiver_list", list);
        return Readings.of(
                gateway.call(method, content),
                answer -> {
                    answer.same("result_code", "SUCCESS");
                    return receivers.size();
                });
    }

    private static Map<String, String> receiver(AlipayIdentity identity) {
        var receiver = new TreeMap<String, String>();
        receiver.put("type", identity.kind().royalty());
        receiver.put("account", identity.account());
        if (!identity.name().isEmpty()) {
            receiver.put("name", identity.name());
        }
        return receiver;
    }

    /// Asks for a sharing.
    ///
    /// @return Ok with Alipay's number for it, which says no more than that it was taken up: ask
    ///   [#shared]
    public PaymentReply<String> share(RoyaltyRequest request) {
        var content = new TreeMap<String, Object>();
        content.put("out_request_no", request.reference());
        content.put("trade_no", request.transaction());
        content.put("royalty_mode", "async");
        content.put(
                "royalty_parameters",
                request.shares().stream().map(share -> parameters(request, share)).toList());
        if (request.last()) {
            content.put("extend_params", Map.of("royalty_finish", "true"));
        }
        return Readings.of(
                gateway.move("alipay.trade.order.settle", content),
                answer -> {
                    answer.same("trade_no", request.transaction());
                    return answer.required("settle_no");
                });
    }

    private Map<String, String> parameters(RoyaltyRequest request, RoyaltyShare share) {
        var parameters = new TreeMap<String, String>();
        parameters.put("royalty_type", "transfer");
        parameters.put("trans_out", gateway.account().seller());
        parameters.put("trans_out_type", AlipayIdentity.Kind.USER_ID.royalty());
        parameters.put("trans_in_type", share.receiver().kind().royalty());
        parameters.put("trans_in", share.receiver().account());
        parameters.put("amount", share.amount().yuan());
        parameters.put("desc", share.description());
        parameters.put("royalty_scene", request.scene().words());
        if (!share.receiver().name().isEmpty()) {
            parameters.put("trans_in_name", share.receiver().name());
        }
        return parameters;
    }

    /// How a sharing stands, receiver by receiver.
    public PaymentReply<List<RoyaltyResult>> shared(RoyaltyRequest request) {
        var content =
                Map.of("out_request_no", request.reference(), "trade_no", request.transaction());
        return Readings.of(
                gateway.call("alipay.trade.order.settle.query", content),
                answer -> {
                    answer.same("out_request_no", request.reference());
                    return results(answer);
                });
    }

    /// Refunds of shares stand in the same list; they are told apart by their operation.
    private static List<RoyaltyResult> results(Fields answer) throws Malformed {
        var results = new ArrayList<RoyaltyResult>();
        for (var detail : answer.objects("royalty_detail_list")) {
            if (detail.text("operation_type").equals("transfer")) {
                results.add(result(detail));
            }
        }
        return List.copyOf(results);
    }

    private static RoyaltyResult result(Fields detail) throws Malformed {
        return new RoyaltyResult(
                detail.required("trans_in"),
                detail.yuan("amount"),
                state(detail.required("state")),
                detail.text("error_code"),
                detail.text("error_desc"));
    }

    private static RoyaltyResult.State state(String word) throws Malformed {
        return switch (word) {
            case "PROCESSING" -> RoyaltyResult.State.PROCESSING;
            case "SUCCESS" -> RoyaltyResult.State.SUCCESS;
            case "FAIL" -> RoyaltyResult.State.FAIL;
            default -> throw new Malformed("state " + word);
        };
    }
}
