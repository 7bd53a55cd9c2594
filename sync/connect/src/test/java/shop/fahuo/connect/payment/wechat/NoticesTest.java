package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

class NoticesTest {

    private final Notices notices =
            new Notices(
                    new Verifier(new KeyRing(List.of(TestKeys.publicKey())), TestKeys.CLOCK),
                    new ApiKey(TestKeys.API_KEY));

    private static String body(String associatedData) {
        return """
        {"id":"EV-1","create_time":"2026-12-01T10:00:00+08:00",
         "resource_type":"encrypt-resource","event_type":"TRANSACTION.SUCCESS",
         "summary":"支付成功","resource":%s}\
        """
                .formatted(TestSeal.json(associatedData, "{\"out_trade_no\":\"FH1\"}"));
    }

    private Optional<Notice> open(Letter letter) {
        return notices.open(headers(letter), letter.body().toByteArray());
    }

    private static Map<String, String> headers(Letter letter) {
        return letter.headers().toMultimap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().getFirst()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", ""})
    void opensWhatIsSignedAndForUs(String associatedData) {
        assertThat(open(Letter.signed(200, body(associatedData))))
                .contains(
                        new Notice(
                                "EV-1",
                                Instant.parse("2026-12-01T02:00:00Z"),
                                "TRANSACTION.SUCCESS",
                                "{\"out_trade_no\":\"FH1\"}"));
    }

    @Test
    void opensNoProbe() {
        var probe = Letter.signed(200, body("transaction"));
        assertThat(open(probe.with("Wechatpay-Signature", "WECHATPAY/SIGNTEST/AAAA"))).isEmpty();
    }

    @Test
    void opensNothingWrittenAnew() {
        var letter = Letter.signed(200, body("transaction"));
        var anew =
                letter.body()
                        .utf8()
                        .replace("\n", "")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(notices.open(headers(letter), anew)).isEmpty();
    }

    @Test
    void opensNothingForSomebodyElse() {
        var forged = body("transaction").replace("61f9c719728a", "71f9c719728a");
        assertThat(open(Letter.signed(200, forged))).isEmpty();
    }

    @Test
    void opensNothingThatIsNoNotice() {
        assertThat(open(Letter.signed(200, "{}"))).isEmpty();
        assertThat(open(Letter.signed(200, "success"))).isEmpty();
    }
}
