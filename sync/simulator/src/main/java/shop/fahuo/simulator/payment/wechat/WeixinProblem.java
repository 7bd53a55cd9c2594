package shop.fahuo.simulator.payment.wechat;

/// A request the mini-program's host cannot take; becomes the `errcode` it names.
final class WeixinProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final int code;

    WeixinProblem(int code, String message) {
        super(message);
        this.code = code;
    }

    WechatAnswer answer() {
        return WechatRefusals.error(code, String.valueOf(getMessage()));
    }
}
