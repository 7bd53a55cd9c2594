package shop.fahuo.simulator;

import shop.fahuo.simulator.payment.alipay.AlipayKeys;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatTrade;
import shop.fahuo.simulator.practice.Sale;

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
                        payments.wechat(WechatKeys.generate(now, random), scenario.seed()), clock);
        try {
            var alipay =
                    AlipaySimulator.start(
                            payments.alipay(AlipayKeys.generate(now, random), scenario.seed()),
                            clock);
            wechat.faults().limit(payments.perSecond());
            alipay.faults().limit(payments.perSecond());
            payments.notice().ifPresent(notice -> notice.apply(wechat.callbacks()));
            payments.notice().ifPresent(notice -> notice.apply(alipay.callbacks()));
            return new PaymentSimulation(wechat, alipay);
        } catch (IOException e) {
            wechat.close();
            throw e;
        }
    }

    /// Knows a sale from now on as the shop does: paid under the number the shop has of it, or
    /// still open. One that was paid before stays as it is.
    public void take(Sale sale) {
        if (sale.method().equals("支付宝")) {
            takeAlipay(sale);
        } else {
            takeWechat(sale);
        }
    }

    private void takeWechat(Sale sale) {
        var before = wechat.ledger().find(sale.number());
        if (before.flatMap(WechatTrade::paid).isPresent()) {
            return;
        }
        if (sale.paid().isEmpty()) {
            var state = sale.closed() ? WechatTrade.State.CLOSED : WechatTrade.State.NOTPAY;
            wechat.ledger().pay(sale.number(), sale.total(), state);
            return;
        }
        wechat.ledger()
                .add(
                        new WechatTrade(
                                sale.number(),
                                sale.reference(),
                                sale.total(),
                                WechatTrade.State.SUCCESS,
                                sale.placed(),
                                sale.paid(),
                                new WechatTrade.Payer(sale.buyer(), "JSAPI", "OTHERS"),
                                false,
                                GOODS));
    }

    private void takeAlipay(Sale sale) {
        var before = alipay.ledger().find(sale.number());
        if (sale.paid().isEmpty() || before.flatMap(AlipayTrade::paid).isPresent()) {
            return;
        }
        alipay.ledger()
                .add(
                        new AlipayTrade(
                                sale.number(),
                                sale.reference(),
                                sale.total(),
                                AlipayTrade.State.TRADE_SUCCESS,
                                sale.placed(),
                                sale.paid(),
                                sale.buyer(),
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
