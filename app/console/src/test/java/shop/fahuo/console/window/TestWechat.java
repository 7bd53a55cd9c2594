package shop.fahuo.console.window;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.wechat.ApiKey;
import shop.fahuo.connect.payment.wechat.Pem;
import shop.fahuo.connect.payment.wechat.TrustedKey;
import shop.fahuo.connect.payment.wechat.WechatAccount;
import shop.fahuo.connect.payment.wechat.WechatClient;
import shop.fahuo.console.TestShop;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatLedger;
import shop.fahuo.simulator.payment.wechat.WechatPhone;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.store.payment.Route;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// The simulated WeChat Pay, a shop's account there, and the worker who goes there.
final class TestWechat implements AutoCloseable {

    static final String ACCOUNT = "wechat/main";

    private final TestShop shop;
    private final WechatSimulator wechat;

    private TestWechat(TestShop shop, WechatSimulator wechat) {
        this.shop = shop;
        this.wechat = wechat;
    }

    /// The shop's money is at it from now on.
    static TestWechat of(TestShop shop) throws IOException {
        var keys = WechatKeys.generate(TestShop.NOW, new SecureRandom());
        var wechat =
                new TestWechat(
                        shop, WechatSimulator.start(WechatSettings.plain(keys), shop.clock()));
        var taobao = new ChannelName("taobao");
        var route = new Route(taobao, Provider.WECHAT, ACCOUNT, wechat.receiver());
        shop.store().payments().routes().put(ACCOUNT, List.of(route), TestShop.LEI);
        return wechat;
    }

    WechatLedger ledger() {
        return wechat.ledger();
    }

    WechatPhone phone(String openid) {
        return wechat.phone(openid);
    }

    String receiver() {
        return wechat.credentials().mchid();
    }

    /// Until nothing is due.
    void work() {
        try (var worker =
                new Worker(
                        shop.store(),
                        Map::of,
                        () -> Map.of(ACCOUNT, new Reached(account())),
                        WorkerSettings.DEFAULT,
                        shop.clock(),
                        new SplittableRandom(2))) {
            worker.runUntilIdle(Optional.of(Duration.ofSeconds(20)));
        }
    }

    private WechatAccount account() {
        var told = wechat.credentials();
        return new WechatAccount(
                new Endpoint(wechat.base()),
                told.mchid(),
                told.appid(),
                told.merchant().serial(),
                Pem.privateKey(told.merchant().keyPem()),
                new ApiKey(told.apiV3Key()),
                List.of(TrustedKey.of(Pem.certificate(told.platform().certificatePem()))));
    }

    @Override
    public void close() {
        wechat.close();
    }

    /// What reaches the merchant.
    private record Reached(WechatAccount account) implements PaymentAccount {

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
}
