package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.wechat.WechatCredentials;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatStyle;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

/// A simulated WeChat Pay and a client of ours for its merchant.
final class Simulated implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");

    /// Once for all tests: they take a second to make.
    private static final WechatKeys KEYS = WechatKeys.generate(NOW, new SecureRandom());

    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));

    final SettableClock clock;
    final WechatSimulator simulator;
    final WechatClient client;

    private Simulated(
            WechatKeys keys, WechatStyle style, SettableClock clock, List<TrustedKey> trusted)
            throws IOException {
        this.clock = clock;
        simulator = WechatSimulator.start(WechatSettings.plain(keys).with(style), clock);
        client = new WechatClient(account(trusted), SHORT, clock, new SplittableRandom(1));
    }

    /// A merchant of the kind the style says, who knows what such a merchant is told.
    static Simulated of(WechatStyle style) throws IOException {
        var told = KEYS.credentials().platform();
        return new Simulated(
                KEYS,
                style,
                SettableClock.at(NOW),
                switch (style.mode()) {
                    case CERTIFICATE -> List.of();
                    case PUBLIC_KEY -> List.of(publicKey(told));
                    case MIGRATING ->
                            List.of(
                                    TrustedKey.of(Pem.certificate(told.certificatePem())),
                                    publicKey(told));
                });
    }

    static Simulated plain() throws IOException {
        return of(WechatStyle.PLAIN);
    }

    /// At the time it really is, for those who go by no other.
    static Simulated now() throws IOException {
        var now = Instant.now();
        var keys = WechatKeys.generate(now, new SecureRandom());
        var trusted = List.of(publicKey(keys.credentials().platform()));
        return new Simulated(keys, WechatStyle.PLAIN, SettableClock.at(now), trusted);
    }

    private static TrustedKey publicKey(WechatCredentials.PlatformKeys told) {
        return TrustedKey.of(told.keyId(), Pem.publicKey(told.keyPem()));
    }

    private WechatAccount account(List<TrustedKey> trusted) {
        var told = simulator.credentials();
        return new WechatAccount(
                new Endpoint(simulator.base()),
                told.mchid(),
                told.appid(),
                told.merchant().serial(),
                Pem.privateKey(told.merchant().keyPem()),
                new ApiKey(told.apiV3Key()),
                trusted);
    }

    @Override
    public void close() {
        client.close();
        simulator.close();
    }
}
