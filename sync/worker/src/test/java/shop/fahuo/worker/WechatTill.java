package shop.fahuo.worker;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.wechat.ApiKey;
import shop.fahuo.connect.payment.wechat.Pem;
import shop.fahuo.connect.payment.wechat.TrustedKey;
import shop.fahuo.connect.payment.wechat.WechatAccount;
import shop.fahuo.connect.payment.wechat.WechatClient;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaults;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatTrade;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/// WeChat Pay.
final class WechatTill implements Till {

    /// Once for all tests: they take a second to make.
    private static final WechatKeys KEYS = WechatKeys.generate(TestClock.START, new SecureRandom());

    private static final WechatKeys OTHERS =
            WechatKeys.generate(TestClock.START, new SecureRandom());

    private final WechatSimulator simulator;

    /// What reaches the merchant.
    private record Account(WechatAccount account) implements PaymentAccount {

        @Override
        public Provider provider() {
            return Provider.WECHAT;
        }

        @Override
        public String receiver() {
            return account.mchid();
        }

        @Override
        public PaymentProvider open(Timeouts timeouts, Clock clock) {
            return new WechatClient(account, timeouts, clock, new SplittableRandom(3)).payments();
        }
    }

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
        return account(KEYS, simulator.base());
    }

    @Override
    public PaymentAccount strange() {
        return account(OTHERS, simulator.base());
    }

    @Override
    public PaymentAccount away() {
        return account(KEYS, URI.create("http://127.0.0.1:9"));
    }

    private Account account(WechatKeys signing, URI base) {
        var told = simulator.credentials();
        var platform = told.platform();
        return new Account(
                new WechatAccount(
                        new Endpoint(base),
                        told.mchid(),
                        told.appid(),
                        told.merchant().serial(),
                        Pem.privateKey(signing.credentials().merchant().keyPem()),
                        new ApiKey(told.apiV3Key()),
                        List.of(TrustedKey.of(Pem.certificate(platform.certificatePem())))));
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
    public void end(String number, Fen amount) {
        simulator.ledger().pay(number, amount, WechatTrade.State.CLOSED);
    }

    @Override
    public void refund(String number, Fen amount) {
        simulator.ledger().refund(number, "R-" + number, amount);
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
