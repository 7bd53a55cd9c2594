package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Trade;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One payment a merchant asked for.
///
/// @param number the merchant's
/// @param id WeChat Pay's; shown once it is paid
/// @param splitting whether its money may be split, and is frozen until then
/// @param description what the bill calls it
public record WechatTrade(
        String number,
        String id,
        Fen total,
        State state,
        Instant created,
        Optional<Instant> paid,
        Payer payer,
        boolean splitting,
        String description)
        implements Trade {

    private static final Duration OPEN = Duration.ofDays(7);

    /// As `trade_state` has them. [#REFUND] is never stored: it is what [#SUCCESS] becomes with the
    /// first refund.
    public enum State {
        SUCCESS("支付成功"),
        REFUND("转入退款"),
        NOTPAY("订单未支付"),
        CLOSED("订单已关闭"),
        REVOKED("用户已撤销"),
        USERPAYING("用户支付中"),
        PAYERROR("支付失败");

        private final String words;

        State(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /// Who pays, and how.
    ///
    /// @param type as `trade_type` has it
    public record Payer(String openid, String type, String bank) {}

    /// An unpaid one closes by itself after seven days.
    WechatTrade asOf(Instant now) {
        return state == State.NOTPAY && !now.isBefore(created.plus(OPEN)) ? in(State.CLOSED) : this;
    }

    WechatTrade in(State next) {
        return new WechatTrade(
                number, id, total, next, created, paid, payer, splitting, description);
    }

    public WechatTrade split() {
        return new WechatTrade(number, id, total, state, created, paid, payer, true, description);
    }

    public WechatTrade described(String description) {
        return new WechatTrade(
                number, id, total, state, created, paid, payer, splitting, description);
    }
}
