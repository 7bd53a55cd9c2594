package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.time.Duration;
import java.util.List;

/// How to run a WeChat Pay.
///
/// @param port on loopback; 0: any that is free
/// @param takes how long refunds and splits are `PROCESSING`
/// @param seed of everything left to chance, but for the keys
public record WechatSettings(
        int port,
        WechatKeys keys,
        WechatStyle style,
        Duration takes,
        List<PaymentFaultRule> faults,
        long seed) {

    public WechatSettings {
        faults = List.copyOf(faults);
    }

    /// Any port, refunds done at once, no faults.
    public static WechatSettings plain(WechatKeys keys) {
        return new WechatSettings(0, keys, WechatStyle.PLAIN, Duration.ZERO, List.of(), 1);
    }

    public WechatSettings with(WechatStyle style) {
        return new WechatSettings(port, keys, style, takes, faults, seed);
    }

    public WechatSettings taking(Duration takes) {
        return new WechatSettings(port, keys, style, takes, faults, seed);
    }
}
