package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// Money on its way to a user, who has to take it.
///
/// @param id WeChat Pay's
/// @param now what it is until it ends
/// @param ends when it becomes what it will be, unless something happens before
/// @param end what it will be
/// @param reason why it ends so
public record WechatTransfer(
        Request request,
        String id,
        Instant created,
        Instant updated,
        State now,
        Instant ends,
        State end,
        String reason) {

    /// @param number the merchant's
    public record Request(String number, String openid, Fen amount, String remark, String scene) {}

    /// As `state` has them, spelling included.
    public enum State {
        PROCESSING,
        WAIT_USER_CONFIRM,
        SUCCESS,
        FAIL,
        CANCELING,
        CANCELLED
    }

    public State state(Instant at) {
        return at.isBefore(ends) ? now : end;
    }

    WechatTransfer turning(Instant at, State now, Instant ends, State end, String reason) {
        return new WechatTransfer(request, id, created, at, now, ends, end, reason);
    }

    /// What opens the page on which the user takes it. It has what has to be quoted in an address,
    /// as the real ones have.
    public String packageInfo() {
        return "ABBQO+oYAAAB/" + id.substring(4) + "==";
    }

    /// Whether the money has come back by itself at this moment.
    boolean isBack(Instant at) {
        return switch (state(at)) {
            case FAIL, CANCELLED -> true;
            case PROCESSING, WAIT_USER_CONFIRM, SUCCESS, CANCELING -> false;
        };
    }
}
