package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.clock.SettableClock;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// Header names letter by letter, which HTTP clients hide.
class WechatHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "false, Wechatpay-Timestamp",
        "false, Request-ID",
        "true, wechatpay-timestamp",
        "true, request-id",
    })
    void writesThemAsToldTo(boolean small, String name) throws IOException {
        var style = new WechatStyle(WechatStyle.Mode.MIGRATING, small, true);
        var clock = SettableClock.at(WechatCase.NOW);
        var settings = WechatSettings.plain(WechatCase.KEYS).with(style);
        try (var wechat = WechatSimulator.start(settings, clock)) {
            assertThat(answer(wechat.port())).contains("\r\n" + name + ": ");
        }
    }

    private static String answer(int port) throws IOException {
        try (var line = new Socket(InetAddress.ofLiteral("127.0.0.1"), port)) {
            line.getOutputStream()
                    .write(
                            "GET /v3/certificates HTTP/1.1\r\nAccept: */*\r\nConnection: close\r\n\r\n"
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(line.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
