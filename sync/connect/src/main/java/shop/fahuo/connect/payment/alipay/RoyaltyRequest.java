package shop.fahuo.connect.payment.alipay;

import java.util.List;

/// One sharing of a paid trade. Built from what was committed before the first call, so that every
/// retry sends the same.
///
/// @param transaction Alipay's number of the trade
/// @param reference the shop's number for the sharing; at most once done, for ever
/// @param last whether nothing more will be shared, and the rest is the merchant's to use
public record RoyaltyRequest(
        String transaction,
        String reference,
        List<RoyaltyShare> shares,
        Scene scene,
        boolean last) {

    /// Of one asynchronous request.
    private static final int MOST = 50;

    public RoyaltyRequest {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || shares.size() > MOST) {
            throw new IllegalArgumentException("not a sharing: " + shares.size() + " receivers");
        }
        if (!reference.matches("[0-9A-Za-z_-]{1,64}")) {
            throw new IllegalArgumentException("not a reference: " + reference);
        }
    }

    /// Why the money is theirs; Alipay knows these and no others.
    public enum Scene {
        TALENT("达人佣金"),
        PLATFORM("平台服务费"),
        TECHNOLOGY("技术服务费"),
        OTHER("其他");

        private final String words;

        Scene(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }
}
