package shop.fahuo.simulator;

import shop.fahuo.simulator.payment.Callbacks;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.alipay.AlipayKeys;
import shop.fahuo.simulator.payment.alipay.AlipaySettings;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatStyle;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the payment providers are to play.
///
/// @param wechatPort on loopback; 0: any that is free
/// @param alipayPort on loopback; 0: any that is free
/// @param takes how long WeChat Pay's refunds and splits are `PROCESSING`
/// @param notice who is told of payments and refunds
/// @param perSecond how many calls a second each provider takes
public record PaymentScenario(
        int wechatPort,
        int alipayPort,
        WechatStyle style,
        Duration takes,
        int perSecond,
        Optional<Notice> notice,
        List<PaymentFaultRule> faults) {

    /// Any ports, no faults, refunds done in five seconds.
    public static final PaymentScenario PLAIN =
            new PaymentScenario(
                    0,
                    0,
                    WechatStyle.PLAIN,
                    Duration.ofSeconds(5),
                    Integer.MAX_VALUE,
                    Optional.empty(),
                    List.of());

    /// @param address on this machine
    /// @param pace by how much the providers' pauses between two tries are stretched
    public record Notice(URI address, double pace) {

        void apply(Callbacks callbacks) {
            callbacks.to(address);
            callbacks.pace(pace);
            callbacks.start();
        }
    }

    public PaymentScenario {
        faults = List.copyOf(faults);
    }

    /// @param seed of everything left to chance, but for the keys
    public WechatSettings wechat(WechatKeys keys, long seed) {
        return new WechatSettings(wechatPort, keys, style, takes, faults, seed);
    }

    /// @param seed of everything left to chance, but for the keys
    public AlipaySettings alipay(AlipayKeys keys, long seed) {
        return new AlipaySettings(alipayPort, keys, faults, seed);
    }
}
