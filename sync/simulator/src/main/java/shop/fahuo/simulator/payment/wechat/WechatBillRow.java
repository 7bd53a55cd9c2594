package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// A payment or a refund, as a trade bill tells of it.
///
/// @param paid zero for a refund
/// @param fee what WeChat Pay keeps; of a refund it keeps nothing and gives nothing back
record WechatBillRow(
        Instant at,
        WechatCredentials who,
        WechatTrade trade,
        Optional<Refunded> refund,
        Fen paid,
        Fen fee) {

    record Refunded(WechatRefund refund, WechatRefund.State state) {}

    static WechatBillRow of(WechatCredentials who, WechatTrade trade) {
        return new WechatBillRow(
                trade.paid().orElseThrow(),
                who,
                trade,
                Optional.empty(),
                trade.total(),
                WechatLedger.fee(trade.total()));
    }

    /// @param then when the bill was written, after which it does not change
    static WechatBillRow of(WechatCredentials who, WechatRefund refund, Instant then) {
        return new WechatBillRow(
                refund.created(),
                who,
                refund.trade(),
                Optional.of(new Refunded(refund, refund.state(then))),
                Fen.ZERO,
                Fen.ZERO);
    }

    Fen back() {
        return refund.map(is -> is.refund().amount()).orElse(Fen.ZERO);
    }
}
