package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.wechat.WechatAnswer.Plain;

import tools.jackson.databind.json.JsonMapper;

/// What WeChat says when it does not do what was asked.
final class WechatRefusals {

    private WechatRefusals() {}

    static WechatAnswer of(WechatCall call, Fault fault) {
        return call.operation().provider() == Operation.Provider.WEIXIN
                ? weixin(call, fault)
                : problem(fault).answer();
    }

    private static WechatProblem problem(Fault fault) {
        return switch (fault) {
            case THROTTLE ->
                    new WechatProblem(429, "FREQUENCY_LIMITED", "频率超限", WechatProblem.FREQUENCY);
            case USER_PAYING -> new WechatProblem(202, "USER_PAYING", "用户支付中，需要输入密码");
            case NOT_ENOUGH -> new WechatProblem(403, "NOT_ENOUGH", "基本账户余额不足，请充值后重新发起");
            case NO_AUTH -> new WechatProblem(403, "NO_AUTH", "商户无此接口权限，产品未开通");
            case IP_NOT_ALLOWED -> WechatProblem.invalid("此IP地址不允许调用接口，如有需要请登录微信支付商户平台更改配置");
            case NO_STATEMENT -> new WechatProblem(400, "NO_STATEMENT_EXIST", "账单文件不存在");
            case STATEMENT_CREATING -> new WechatProblem(400, "STATEMENT_CREATING", "账单生成中");
            default -> new WechatProblem(500, "SYSTEM_ERROR", "系统异常，请用相同参数重新调用");
        };
    }

    private static WechatAnswer weixin(WechatCall call, Fault fault) {
        return switch (fault) {
            case THROTTLE -> error(44990, "rate limit");
            case NO_AUTH -> error(61003, "component is not authorized by this account");
            case IP_NOT_ALLOWED -> ipNotAllowed(call);
            case TOKEN_EXPIRED -> error(42001, "access_token expired");
            case ORDER_NOT_YET -> error(10060001, "支付单不存在");
            default -> error(-1, "system error");
        };
    }

    private static WechatAnswer ipNotAllowed(WechatCall call) {
        return switch (call.operation()) {
            case WEIXIN_TOKEN -> error(40164, "invalid ip 127.0.0.1, not in whitelist");
            default -> error(61004, "access clientip is not registered");
        };
    }

    static WechatAnswer error(int code, String message) {
        return new Plain(
                JsonMapper.shared().createObjectNode().put("errcode", code).put("errmsg", message));
    }
}
