package shop.fahuo.simulator.payment.wechat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.clock.SettableClock;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Instant;

/// A WeChat Pay, and a merchant who calls it over a socket.
abstract class WechatCase {

    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    /// Once for all tests: they take a second to make.
    static final WechatKeys KEYS = WechatKeys.generate(NOW, new SecureRandom());

    final SettableClock clock = SettableClock.at(NOW);
    WechatSimulator wechat;
    Merchant merchant;

    @BeforeEach
    void start() throws IOException {
        wechat = WechatSimulator.start(settings(), clock);
        merchant = Merchant.of(wechat, clock);
    }

    @AfterEach
    void stop() {
        wechat.close();
        merchant.http().close();
    }

    WechatSettings settings() {
        return WechatSettings.plain(KEYS);
    }

    HttpResponse<byte[]> query(String number) {
        return merchant.get(
                "/v3/pay/transactions/out-trade-no/"
                        + number
                        + "?mchid="
                        + KEYS.credentials().mchid());
    }

    HttpResponse<byte[]> close(String number) {
        return merchant.post(
                "/v3/pay/transactions/out-trade-no/" + number + "/close",
                "{\"mchid\":\"" + KEYS.credentials().mchid() + "\"}");
    }

    HttpResponse<byte[]> refund(String order, String number, long part, long total) {
        return merchant.post(
                "/v3/refund/domestic/refunds",
                """
                {"out_trade_no":"%s","out_refund_no":"%s","reason":"不想要了",
                 "amount":{"refund":%d,"total":%d,"currency":"CNY"}}
                """
                        .formatted(order, number, part, total));
    }

    HttpResponse<byte[]> queryRefund(String number) {
        return merchant.get("/v3/refund/domestic/refunds/" + number);
    }

    static Fen fen(long value) {
        return Fen.of(value);
    }
}
