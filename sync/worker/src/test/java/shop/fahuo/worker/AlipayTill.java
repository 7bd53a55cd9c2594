package shop.fahuo.worker;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.alipay.AlipayAccount;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaults;
import shop.fahuo.simulator.payment.alipay.AlipayKeys;
import shop.fahuo.simulator.payment.alipay.AlipayLedger;
import shop.fahuo.simulator.payment.alipay.AlipayRefund;
import shop.fahuo.simulator.payment.alipay.AlipaySettings;
import shop.fahuo.simulator.payment.alipay.AlipaySimulator;
import shop.fahuo.simulator.payment.alipay.AlipayTrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// Alipay, in key mode.
final class AlipayTill implements Till {

    /// Once for all tests: they take a second to make.
    private static final AlipayKeys KEYS = AlipayKeys.generate(TestClock.START, new SecureRandom());

    private static final AlipayKeys OTHERS =
            AlipayKeys.generate(TestClock.START, new SecureRandom());

    private final AlipaySimulator simulator;

    AlipayTill(InstantSource clock) {
        try {
            simulator = AlipaySimulator.start(AlipaySettings.plain(KEYS), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String method() {
        return "支付宝";
    }

    @Override
    public PaymentAccount account() {
        return account(KEYS, simulator.gateway());
    }

    @Override
    public PaymentAccount strange() {
        return account(OTHERS, simulator.gateway());
    }

    @Override
    public PaymentAccount away() {
        return account(KEYS, URI.create("http://127.0.0.1:9/gateway.do"));
    }

    private AlipayAccount account(AlipayKeys signing, URI gateway) {
        var told = simulator.credentials();
        return AlipayAccount.of(
                told.appId(),
                told.sellerId(),
                signing.credentials().appKeyPem(),
                shop.fahuo.connect.payment.alipay.AlipayKeys.Plain.of(told.alipayKeyPem()),
                new Endpoint(gateway));
    }

    @Override
    public void order(String number, Fen amount) {
        ledger().order(number, amount);
    }

    @Override
    public String pay(String number, Fen amount) {
        return ledger().pay(number, amount).id();
    }

    /// A payment so old that nothing of it can go back any more.
    void finish(String number, Fen amount) {
        ledger().pay(number, amount, AlipayTrade.State.TRADE_FINISHED);
    }

    @Override
    public String transaction(String number) {
        return ledger().find(number).orElseThrow().id();
    }

    @Override
    public void end(String number, Fen amount) {
        ledger().pay(number, amount, AlipayTrade.State.TRADE_CLOSED);
    }

    @Override
    public void refund(String number, String reference, Fen amount) {
        ledger().refund(number, reference, amount);
    }

    @Override
    public List<Fen> refunds(String number) {
        return ledger().refunds().stream()
                .filter(refund -> refund.trade().number().equals(number))
                .map(AlipayRefund::amount)
                .toList();
    }

    @Override
    public AlipayLedger ledger() {
        return simulator.ledger();
    }

    @Override
    public BillEdits bills() {
        return simulator.bills();
    }

    @Override
    public PaymentFaults faults() {
        return simulator.faults();
    }

    @Override
    public Operation query() {
        return Operation.ALIPAY_QUERY;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
