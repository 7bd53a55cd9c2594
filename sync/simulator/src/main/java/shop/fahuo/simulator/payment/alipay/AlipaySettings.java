package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.util.List;

/// How to run an Alipay.
///
/// @param port on loopback; 0: any that is free
/// @param seed of everything left to chance, but for the keys
public record AlipaySettings(int port, AlipayKeys keys, List<PaymentFaultRule> faults, long seed) {

    public AlipaySettings {
        faults = List.copyOf(faults);
    }

    /// Any port, no faults.
    public static AlipaySettings plain(AlipayKeys keys) {
        return new AlipaySettings(0, keys, List.of(), 1);
    }
}
