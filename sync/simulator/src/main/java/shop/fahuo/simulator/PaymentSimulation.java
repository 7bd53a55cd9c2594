package shop.fahuo.simulator;

import shop.fahuo.core.order.Order;
import shop.fahuo.simulator.payment.alipay.AlipayKeys;
import shop.fahuo.simulator.payment.alipay.AlipaySettings;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatTrade;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.InstantSource;

/// The payment providers, running until they are closed, with keys of their own.
public final class PaymentSimulation implements AutoCloseable {

    private static final String GOODS = "练习商品";

    private final WechatSimulator wechat;
    private final AlipaySimulator alipay;

    private PaymentSimulation(WechatSimulator wechat, AlipaySimulator alipay) {
        this.wechat = wechat;
        this.alipay = alipay;
    }

    /// Takes a moment: it makes a dozen keys.
    ///
    /// @throws IOException when a port is taken
    public static PaymentSimulation start(
            Scenario scenario, InstantSource clock, SecureRandom random) throws IOException {
        var payments = scenario.payments();
        var now = clock.instant();
        var wechat =
                WechatSimulator.start(
                        new WechatSettings(
                                payments.wechatPort(),
                                WechatKeys.generate(now, random),
                                payments.style(),
                                payments.takes(),
                                payments.faults(),
                                scenario.seed()),
                        clock);
        try {
            var settings =
                    new AlipaySettings(
                            payments.alipayPort(),
                            AlipayKeys.generate(now, random),
                            payments.faults(),
                            scenario.seed());
            return new PaymentSimulation(wechat, AlipaySimulator.start(settings, clock));
        } catch (IOException e) {
            wechat.close();
            throw e;
        }
    }

    /// Knows an order from now on as the shop does: paid under the number the shop has of it, or
    /// still open. An order that was paid before stays as it is.
    public void take(Order order) {
        if (order.payment().method().equals("支付宝")) {
            takeAlipay(order);
        } else {
            takeWechat(order);
        }
    }

    private void takeWechat(Order order) {
        var number = order.key().number().value();
        var before = wechat.ledger().find(number);
        if (before.flatMap(WechatTrade::paid).isPresent()) {
            return;
        }
        if (order.paid().isEmpty()) {
            var state = order.closed() ? WechatTrade.State.CLOSED : WechatTrade.State.NOTPAY;
            wechat.ledger().pay(number, order.amount().total(), state);
            return;
        }
        wechat.ledger()
                .add(
                        new WechatTrade(
                                number,
                                order.payment().reference(),
                                order.amount().total(),
                                WechatTrade.State.SUCCESS,
                                order.placed(),
                                order.paid(),
                                new WechatTrade.Payer(order.buyer().id(), "JSAPI", "OTHERS"),
                                false,
                                GOODS));
    }

    private void takeAlipay(Order order) {
        var number = order.key().number().value();
        var before = alipay.ledger().find(number);
        if (order.paid().isEmpty() || before.flatMap(AlipayTrade::paid).isPresent()) {
            return;
        }
        alipay.ledger()
                .add(
                        new AlipayTrade(
                                number,
                                order.payment().reference(),
                                order.amount().total(),
                                AlipayTrade.State.TRADE_SUCCESS,
                                order.placed(),
                                order.paid(),
                                order.buyer().id(),
                                GOODS));
    }

    public WechatSimulator wechat() {
        return wechat;
    }

    public AlipaySimulator alipay() {
        return alipay;
    }

    @Override
    public void close() {
        wechat.close();
        alipay.close();
    }
}
