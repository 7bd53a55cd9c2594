package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.List;

/// A split of one order's money, or the end of splitting it.
///
/// @param number the merchant's
/// @param id WeChat Pay's
/// @param due when it is finished
/// @param last whether what is left goes to the merchant
public record WechatSplit(
        String number,
        String id,
        WechatTrade trade,
        List<Share> shares,
        Instant created,
        Instant due,
        boolean last) {

    public WechatSplit {
        shares = List.copyOf(shares);
    }

    /// Who may get a share.
    public record Receiver(String type, String account) {}

    /// @param failure empty: it gets the money
    public record Share(Receiver receiver, Fen amount, String description, String failure) {

        boolean isPaid() {
            return failure.isEmpty();
        }

        Share failing(String failure) {
            return new Share(receiver, amount, description, failure);
        }

        boolean asksLike(Share other) {
            return failing("").equals(other.failing(""));
        }
    }

    /// What came back from a receiver.
    ///
    /// @param number the merchant's
    public record Return(
            String number,
            String id,
            WechatSplit split,
            String from,
            Fen amount,
            Instant created,
            Instant due) {}

    boolean isFinished(Instant now) {
        return !now.isBefore(due);
    }

    Fen paid() {
        return shares.stream().filter(Share::isPaid).map(Share::amount).reduce(Fen.ZERO, Fen::plus);
    }

    boolean asksLike(List<Share> others) {
        if (shares.size() != others.size()) {
            return false;
        }
        for (int i = 0; i < shares.size(); i++) {
            if (!shares.get(i).asksLike(others.get(i))) {
                return false;
            }
        }
        return true;
    }
}
