package shop.fahuo.simulator.payment.alipay;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.clock.SettableClock;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;

/// An Alipay, and an application that calls it over a socket.
abstract class AlipayCase {

    static final Instant NOW = Instant.parse("2026-11-22T10:05:00Z");

    /// Once for all tests: they take a second to make.
    static final AlipayKeys KEYS = AlipayKeys.generate(NOW, new SecureRandom());

    final SettableClock clock = SettableClock.at(NOW);
    AlipaySimulator alipay;
    App app;

    @BeforeEach
    void start() throws IOException {
        alipay = AlipaySimulator.start(AlipaySettings.plain(KEYS), clock);
        app = App.of(alipay, clock);
    }

    @AfterEach
    void stop() {
        alipay.close();
        app.http().close();
    }

    App.Reply query(String number) {
        return app.call("alipay.trade.query", "{\"out_trade_no\":\"" + number + "\"}");
    }

    App.Reply close(String number) {
        return app.call("alipay.trade.close", "{\"out_trade_no\":\"" + number + "\"}");
    }

    App.Reply refund(String number, String request, String yuan) {
        return app.call(
                "alipay.trade.refund",
                "{\"out_trade_no\":\"%s\",\"out_request_no\":\"%s\",\"refund_amount\":\"%s\"}"
                        .formatted(number, request, yuan));
    }

    App.Reply queryRefund(String number, String request) {
        return app.call(
                "alipay.trade.fastpay.refund.query",
                "{\"out_trade_no\":\"%s\",\"out_request_no\":\"%s\"}".formatted(number, request));
    }

    static Fen fen(long value) {
        return Fen.of(value);
    }
}
