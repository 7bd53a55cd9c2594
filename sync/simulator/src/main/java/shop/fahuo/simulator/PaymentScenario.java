package shop.fahuo.simulator;

import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatStyle;

import java.time.Duration;
import java.util.List;

/// What the payment providers are to play.
///
/// @param wechatPort on loopback; 0: any that is free
/// @param alipayPort on loopback; 0: any that is free
/// @param takes how long WeChat Pay's refunds and splits are `PROCESSING`
public record PaymentScenario(
        int wechatPort,
        int alipayPort,
        WechatStyle style,
        Duration takes,
        List<PaymentFaultRule> faults) {

    /// Any ports, no faults, refunds done in five seconds.
    public static final PaymentScenario PLAIN =
            new PaymentScenario(0, 0, WechatStyle.PLAIN, Duration.ofSeconds(5), List.of());

    public PaymentScenario {
        faults = List.copyOf(faults);
    }
}
