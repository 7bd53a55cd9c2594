package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.core.Fen;

import java.util.Optional;

/// Pays persons (商家转账). We can begin a transfer; only the person who gets it can finish it.
///
/// Whatever comes back but an [PaymentReply.Ok], the reference stays the same: ask before anything
/// else.
public final class Transfers {

    private static final String BILLS = "v3/fund-app/mch-transfer/transfer-bills";

    private final WechatClient client;

    Transfers(WechatClient client) {
        this.client = client;
    }

    public PaymentReply<Transfer> create(Transfer.Request request) {
        return client.sealing(
                !request.name().isEmpty(),
                seal ->
                        client.move(
                                client.to(BILLS).build(),
                                request.json(client.account().appid(), seal),
                                body -> Transfer.read(body, request.reference())));
    }

    /// How a transfer stands; empty when WeChat Pay, signed, knows none under the reference.
    ///
    /// @param amount what was asked for
    public PaymentReply<Optional<Transfer>> query(String reference, Fen amount) {
        var url = client.to(BILLS + "/out-bill-no", reference).build();
        return Meaning.orElse(
                Meaning.of(
                        client.get(url),
                        body -> {
                            body.same("transfer_amount", amount);
                            return Optional.of(Transfer.read(body, reference));
                        }),
                "NOT_FOUND",
                Optional.empty());
    }

    /// Asks for an end before the person confirms. Accepted is not done: look at the state.
    public PaymentReply<Transfer> cancel(String reference) {
        var url = client.to(BILLS + "/out-bill-no", reference, "cancel").build();
        return client.move(url, Json.object(), body -> Transfer.read(body, reference));
    }
}
