package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.core.Fen;

import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/// Gives shares of paid orders to others (分账). The order must have been created for it; at most 30
/// % of it goes to others, all sharings together.
///
/// Everything is asynchronous: accepted is not done, so ask for the state under the same reference.
public final class ProfitSharing {

    private static final String BASE = "v3/profitsharing";
    private static final String UNKNOWN = "RESOURCE_NOT_EXISTS";

    private final WechatClient client;

    ProfitSharing(WechatClient client) {
        this.client = client;
    }

    /// Allows shares to a receiver; done again it changes nothing.
    ///
    /// @param name a merchant's full name, or a person's to be checked; may be empty for a person
    public PaymentReply<Receiver> add(Receiver receiver, String name, Relation relation) {
        return client.sealing(
                !name.isEmpty(),
                seal -> {
                    var body = json(receiver).put("relation_type", relation.name());
                    if (!name.isEmpty()) {
                        body.put("name", seal.encrypt(name));
                    }
                    return receiver("add", body, receiver);
                });
    }

    public PaymentReply<Receiver> remove(Receiver receiver) {
        return receiver("delete", json(receiver), receiver);
    }

    public PaymentReply<Split> order(SplitRequest request) {
        return client.sealing(
                request.hasNames(),
                seal ->
                        client.move(
                                client.to(BASE + "/orders").build(),
                                request.json(client.account().appid(), seal),
                                request::read));
    }

    /// How a sharing or an unfreezing stands; empty when WeChat Pay, signed, knows none.
    public PaymentReply<Optional<Split>> ordered(String transaction, String reference) {
        return ordered(transaction, reference, body -> Split.read(body, transaction, reference));
    }

    /// How a sharing stands that is the one that was asked for; empty when WeChat Pay, signed,
    /// knows none under its number.
    public PaymentReply<Optional<Split>> ordered(SplitRequest request) {
        return ordered(request.transaction(), request.reference(), request::read);
    }

    private PaymentReply<Optional<Split>> ordered(
            String transaction, String reference, Meaning.Reader<Split> reader) {
        var url =
                client.to(BASE + "/orders", reference)
                        .addQueryParameter("transaction_id", transaction)
                        .build();
        return Meaning.orElse(
                Meaning.of(client.get(url), body -> Optional.of(reader.read(body))),
                UNKNOWN,
                Optional.empty());
    }

    /// Ends sharing for an order: what is left becomes the merchant's own. When nothing was left it
    /// is refused with `NOT_ENOUGH`.
    ///
    /// @param reference a new one, not that of a sharing
    public PaymentReply<Split> unfreeze(String transaction, String reference, String description) {
        var body =
                Json.object()
                        .put("transaction_id", transaction)
                        .put("out_order_no", reference)
                        .put("description", description);
        return client.move(
                client.to(BASE + "/orders/unfreeze").build(),
                body,
                told -> Split.read(told, transaction, reference));
    }

    public PaymentReply<SplitReturn> giveBack(SplitReturn.Request request) {
        return client.move(
                client.to(BASE + "/return-orders").build(), request.json(), request::read);
    }

    /// How a return stands; empty when WeChat Pay, signed, knows none.
    public PaymentReply<Optional<SplitReturn>> givenBack(SplitReturn.Request request) {
        var url =
                client.to(BASE + "/return-orders", request.reference())
                        .addQueryParameter("out_order_no", request.split())
                        .build();
        return Meaning.orElse(
                Meaning.of(client.get(url), body -> Optional.of(request.read(body))),
                UNKNOWN,
                Optional.empty());
    }

    /// What of an order may still be shared.
    public PaymentReply<Fen> unsplit(String transaction) {
        var url = client.to(BASE + "/transactions", transaction, "amounts").build();
        return Meaning.of(
                client.get(url),
                body -> {
                    body.same("transaction_id", transaction);
                    return body.fen("unsplit_amount");
                });
    }

    private ObjectNode json(Receiver receiver) {
        return Json.object()
                .put("appid", client.account().appid())
                .put("type", receiver.type().name())
                .put("account", receiver.account());
    }

    private PaymentReply<Receiver> receiver(String verb, ObjectNode body, Receiver receiver) {
        return Meaning.of(
                client.post(client.to(BASE + "/receivers/" + verb).build(), body),
                told -> {
                    told.same("account", receiver.account());
                    return receiver;
                });
    }
}
