package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.practice.PracticeShop.delivery;
import static shop.fahuo.connect.practice.PracticeShop.key;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.task.Outcome;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/// [PracticeChannel] against a server that is no practice channel: a proxy, a portal, a wrong
/// address.
class PracticeStrangerTest {

    private Stranger stranger;
    private PracticeChannel channel;

    @BeforeEach
    void start() throws IOException {
        stranger = new Stranger();
        channel =
                new PracticeChannel(
                        PracticeShop.NAME,
                        PracticeAccount.of(stranger.base(), "open-sesame"),
                        PracticeShop.TIMEOUTS);
    }

    @AfterEach
    void stop() throws IOException {
        channel.close();
        stranger.close();
    }

    private Outcome deliver() {
        return channel.deliver(key("PR1"), delivery("PR1", "K1-SECRET", "K2-SECRET"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "301 | <html> | UNREADABLE",
                "302 | {} | HTTP_302",
                "307 | {} | HTTP_307",
                "400 | <html> | UNREADABLE",
                "401 | <html> | UNREADABLE",
                "404 | <html> | UNREADABLE",
                "500 | {} | HTTP_500",
                "503 | {} | HTTP_503",
                "502 | <html> | UNREADABLE",
                "200 | {} | UNREADABLE",
                "200 | [] | UNREADABLE",
                "200 | {\"receipt\":\"RC-1\"} | UNREADABLE",
                "200 | {\"receipt\":\"RC-1\"}{} | UNREADABLE",
            })
    void takesAStrangersAnswerForNone(int status, String body, String code) {
        stranger.answers(status, body);

        assertThat(deliver())
                .isInstanceOfSatisfying(
                        Outcome.Unknown.class,
                        unknown -> assertThat(unknown.code()).isEqualTo(code));
        assertThat(stranger.calls()).isEqualTo(1);
    }

    @Test
    void takesTheReceiptOfAnotherRequestForNone() {
        stranger.answers(
                200,
                """
                {"receipt":"RC-1","order":"PR1","at":"2026-11-22T18:05:00+08:00","content":"%s"}
                """
                        .formatted("0".repeat(64)));

        assertThat(deliver()).isEqualTo(new Outcome.Unknown("UNREADABLE", "no receipt"));
    }

    @Test
    void doesNotTakeAnyNotFoundForAbsence() {
        var delivery = delivery("PR1", "K1", "K2");

        stranger.answers(404, "<html>");
        assertThat(channel.queryDelivery(key("PR1"), delivery))
                .isEqualTo(new Inquiry.Unknown("UNREADABLE", Optional.of(Duration.ZERO)));

        stranger.answers(404, "{\"code\":\"NO_SUCH_PATH\",\"message\":\"\"}");
        assertThat(channel.queryDelivery(key("PR1"), delivery))
                .isEqualTo(new Inquiry.Unknown("NO_SUCH_PATH", Optional.of(Duration.ZERO)));
    }

    @Test
    void repeatsNoSecretThatComesBack() {
        stranger.answers(
                400,
                "{\"code\":\"BAD\",\"message\":\"K1-SECRET, K2-SECRET,\\n Bearer open-sesame\"}");

        assertThat(deliver()).isEqualTo(new Outcome.Rejected("BAD", "****, ****,  Bearer ****"));
    }

    @Test
    void readsNoMoreThanItCanHold() {
        stranger.answers(200, "{\"x\":\"" + "x".repeat(9 << 20) + "\"}");

        assertThat(deliver()).isEqualTo(new Outcome.Unknown("UNREADABLE", ""));
    }

    @Test
    void keepsKeysOutOfItsWords() {
        assertThat(delivery("PR1", "K1-SECRET", "K2-SECRET").toString()).doesNotContain("SECRET");
    }
}
