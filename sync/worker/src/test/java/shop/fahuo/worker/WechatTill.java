package shop.fahuo.worker;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.wechat.ApiKey;
import shop.fahuo.connect.payment.wechat.AppAccount;
import shop.fahuo.connect.payment.wechat.Pem;
import shop.fahuo.connect.payment.wechat.ReportingMerchant;
import shop.fahuo.connect.payment.wechat.TrustedKey;
import shop.fahuo.connect.payment.wechat.WechatAccount;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaults;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatLedger;
import shop.fahuo.simulator.payment.wechat.WechatPhone;
import shop.fahuo.simulator.payment.wechat.WechatRefund;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatTrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/// WeChat Pay.
final class WechatTill implements Till {

    /// Once for all tests: they take a second to make.
    private static final WechatKeys KEYS = WechatKeys.generate(TestClock.START, new SecureRandom());

    private static final WechatKeys OTHERS =
            WechatKeys.generate(TestClock.START, new SecureRandom());

    private final WechatSimulator simulator;

    WechatTill(InstantSource clock) {
        try {
            simulator = WechatSimulator.start(WechatSettings.plain(KEYS), clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String method() {
        return "微信";
    }

    @Override
    public PaymentAccount account() {
        return merchant(KEYS, simulator.base());
    }

    /// The same merchant, whose mini-program wants to hear what has left.
    PaymentAccount reporting() {
        return new ReportingMerchant(merchant(KEYS, simulator.base()), app());
    }

    AppAccount app() {
        var told = simulator.credentials();
        return new AppAccount(
                new Endpoint(simulator.base()), told.appid(), told.appSecret(), told.mchid());
    }

    WechatPhone phone(String openid) {
        return simulator.phone(openid);
    }

    @Override
    public PaymentAccount strange() {
        return merchant(OTHERS, simulator.base());
    }

    @Override
    public PaymentAccount away() {
        var nowhere = URI.create("http://127.0.0.1:9");
        return merchant(KEYS, nowhere);
    }

    private WechatAccount merchant(WechatKeys signing, URI base) {
        var told = simulator.credentials();
        return new WechatAccount(
                new Endpoint(base),
                told.mchid(),
                told.appid(),
                told.merchant().serial(),
                Pem.privateKey(signing.credentials().merchant().keyPem()),
                new ApiKey(told.apiV3Key()),
                List.of(TrustedKey.of(Pem.certificate(told.platform().certificatePem()))));
    }

    @Override
    public WechatLedger ledger() {
        return simulator.ledger();
    }

    @Override
    public void order(String number, Fen amount) {
        simulator.ledger().order(number, amount);
    }

    @Override
    public String pay(String number, Fen amount) {
        return simulator.ledger().pay(number, amount).id();
    }

    @Override
    public String transaction(String number) {
        return ledger().find(number).orElseThrow().id();
    }

    @Override
    public void end(String number, Fen amount) {
        simulator.ledger().pay(number, amount, WechatTrade.State.CLOSED);
    }

    @Override
    public void refund(String number, String reference, Fen amount) {
        simulator.ledger().refund(number, reference, amount);
    }

    @Override
    public List<Fen> refunds(String number) {
        return simulator.ledger().refunds().stream()
                .filter(refund -> refund.trade().number().equals(number))
                .filter(refund -> refund.end() == WechatRefund.State.SUCCESS)
                .map(WechatRefund::amount)
                .toList();
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
        return Operation.WECHAT_QUERY;
    }

    @Override
    public void close() {
        simulator.close();
    }
}
