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

    /// What exists under the reference already is told as it stands, and nothing is made: the way
    /// to learn how it is confirmed where the answer that made it was lost. Only what was asked for
    /// in the same words; other words are refused.
    public PaymentReply<Transfer> create(Transfer.Request request) {
        var appid = client.account().appid();
        return client.sealing(
                !request.name().isEmpty(),
                seal ->
                        client.move(
                                client.to(BILLS).build(),
                                request.json(appid, seal),
                                body -> Transfer.read(body, request.reference(), appid)));
    }

    /// How a transfer stands, though not by what it is confirmed; empty when WeChat Pay, signed,
    /// knows none under the reference.
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
