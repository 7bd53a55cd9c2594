package shop.fahuo.console.window;

import shop.fahuo.console.TestPayments;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.PaymentAccounts;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.simulator.payment.wechat.WechatCredentials;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.worker.account.Health;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Accounts as a shop has them: one that works, one whose keys are old, and a channel that fails.
final class SampleAccounts {

    private static final WechatCredentials OLD =
            WechatKeys.generate(
                            TestShop.NOW
                                    .atZone(ShopTime.ZONE)
                                    .minusYears(5)
                                    .plusDays(12)
                                    .toInstant(),
                            new SecureRandom())
                    .credentials();

    private SampleAccounts() {}

    /// @return the providers they are at, running
    static TestPayments keep(TestShop shop) throws IOException {
        var payments = new TestPayments(Files.createTempDirectory("fahuo-keys"), shop.clock());
        for (var channel : List.of("taobao", "douyin", "pdd")) {
            shop.store().channels().named(new ChannelName(channel), ChannelKind.FILE);
        }
        var accounts = shop.payments();
        put(
                accounts,
                AccountKind.WECHAT,
                "旗舰店",
                with(payments.wechat(), "taobao,pdd"),
                payments.wechatSecrets());
        put(
                accounts,
                AccountKind.ALIPAY,
                "main",
                with(payments.alipay(), "taobao,douyin"),
                payments.alipaySecrets());
        put(accounts, AccountKind.WECHAT, "老店", old(payments), TestPayments.wechatSecrets(OLD));
        new PracticeAccounts(shop.store())
                .put(
                        new ChannelName("practice"),
                        Map.of("url", "http://127.0.0.1:9"),
                        Map.of("token", "token"),
                        TestShop.LEI);
        return payments;
    }

    /// Its certificate ends in twelve days.
    private static Map<String, String> old(TestPayments payments) {
        var all = new HashMap<>(payments.wechat());
        all.put("merchantSerial", "");
        all.put("merchantCertificate", OLD.merchant().certificatePem());
        all.put("channels", "");
        return all;
    }

    static Map<String, Health> health(Instant now) {
        return Map.of(
                "practice",
                new Health.Broken(
                        now.minus(Duration.ofMinutes(42)),
                        now.plus(Duration.ofMinutes(3)),
                        "UNREACHABLE"),
                "wechat/旗舰店",
                new Health.Ok());
    }

    private static Map<String, String> with(Map<String, String> settings, String channels) {
        var all = new HashMap<>(settings);
        all.put("channels", channels);
        return all;
    }

    private static void put(
            PaymentAccounts accounts,
            AccountKind kind,
            String name,
            Map<String, String> settings,
            Map<String, String> secrets)
            throws IOException {
        accounts.put(AccountDraft.of(kind, name, settings, secrets), TestShop.LEI);
    }
}
