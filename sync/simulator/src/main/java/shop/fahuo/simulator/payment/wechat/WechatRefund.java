package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// Money on its way back.
///
/// @param number the merchant's
/// @param id WeChat Pay's
/// @param due when it becomes what it will be
/// @param end what it will be
public record WechatRefund(
        String number,
        String id,
        WechatTrade trade,
        Fen amount,
        Instant created,
        Instant due,
        State end) {

    /// As `status` has them.
    public enum State {
        PROCESSING,
        SUCCESS,
        CLOSED,
        ABNORMAL
    }

    public State state(Instant now) {
        return now.isBefore(due) ? State.PROCESSING : end;
    }

    boolean movesMoney() {
        return end != State.CLOSED;
    }

    /// The same once more, now onto another card.
    WechatRefund again(Instant due) {
        return new WechatRefund(number, id, trade, amount, created, due, State.SUCCESS);
    }
}
