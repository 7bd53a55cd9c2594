package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;

import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/// Shares of one paid order, to be given once.
///
/// @param transaction WeChat Pay's number of the payment
/// @param reference the shop's number of this sharing; retries keep it and everything else
/// @param unfreezeRest whether what is left over becomes the merchant's own now
public record SplitRequest(
        String transaction, String reference, List<Share> shares, boolean unfreezeRest) {

    private static final int MOST = 50;

    public SplitRequest {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || shares.size() > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " shares, not " + shares.size());
        }
    }

    /// @param name of who the account is said to belong to, checked there; may be empty
    /// @param description shown on both sides
    public record Share(Receiver receiver, String name, Fen amount, String description) {

        public Share {
            if (amount.compareTo(Fen.ZERO) <= 0) {
                throw new IllegalArgumentException("a share of " + amount);
            }
        }
    }

    boolean hasNames() {
        return shares.stream().anyMatch(share -> !share.name().isEmpty());
    }

    /// @param seal encrypts names
    ObjectNode json(String appid, Seal seal) {
        var body =
                Json.object()
                        .put("appid", appid)
                        .put("transaction_id", transaction)
                        .put("out_order_no", reference);
        var receivers = body.putArray("receivers");
        for (var share : shares) {
            var node =
                    receivers
                            .addObject()
                            .put("type", share.receiver().type().name())
                            .put("account", share.receiver().account())
                            .put("amount", share.amount().value())
                            .put("description", share.description());
            if (!share.name().isEmpty()) {
                node.put("name", seal.encrypt(share.name()));
            }
        }
        return body.put("unfreeze_unsplit", unfreezeRest);
    }

    /// @throws Malformed when a share of ours is not in the answer as we asked
    Split read(Fields body) throws Malformed {
        var split = Split.read(body, transaction, reference);
        for (var share : shares) {
            if (split.shares().stream().noneMatch(told -> isOf(share, told))) {
                throw Malformed.mismatch("receivers", share.amount(), split.shares());
            }
        }
        return split;
    }

    private static boolean isOf(Share asked, Split.Share told) {
        return told.receiver().equals(asked.receiver()) && told.amount().equals(asked.amount());
    }
}
