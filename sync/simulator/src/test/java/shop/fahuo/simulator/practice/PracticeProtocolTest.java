package shop.fahuo.simulator.practice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Sha256;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;

/// The protocol as bytes, where Fahuo's own client would never go.
class PracticeProtocolTest {

    private PracticeChannelSimulator simulator;

    @BeforeEach
    void start() throws IOException {
        var clock = InstantSource.fixed(Instant.parse("2026-11-22T10:05:00Z"));
        simulator = PracticeChannelSimulator.start(PracticeSettings.plain("open-sesame"), clock);
        simulator.ledger().offerRaw("练习/1", "{\"number\":\"练习/1\",\"status\":\"PAID\"}");
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    private String call(String method, String path, String key, String body) throws IOException {
        var url = URI.create(simulator.base() + path).toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setRequestMethod(method);
        connection.setRequestProperty("Authorization", "Bearer open-sesame");
        if (!key.isEmpty()) {
            connection.setRequestProperty("Idempotency-Key", key);
        }
        if (!body.isEmpty()) {
            connection.setDoOutput(true);
            connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
        }
        int status = connection.getResponseCode();
        try (var in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return status + " " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void showsOneOrder() throws IOException {
        assertThat(call("GET", "/orders/%E7%BB%83%E4%B9%A0%2F1", "", ""))
                .isEqualTo("200 {\"number\":\"练习/1\",\"status\":\"PAID\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | / | 404 | NO_SUCH_PATH",
                "GET | /orders/ | 404 | NO_SUCH_PATH",
                "GET | /orders/1/2 | 404 | NO_SUCH_PATH",
                "GET | /orders/2 | 404 | NO_SUCH_ORDER",
                "DELETE | /orders/1 | 405 | NOT_ALLOWED",
                "GET | /deliveries | 405 | NOT_ALLOWED",
                "GET | /notices/none | 404 | NO_SUCH_KEY",
                "GET | /orders?limit=0 | 400 | BAD_REQUEST",
                "GET | /orders?limit=201 | 400 | BAD_REQUEST",
                "GET | /orders?limit=x | 400 | BAD_REQUEST",
                "GET | /orders?after=x | 410 | CURSOR_GONE",
            })
    void answersWhatItDoesNotKnow(String method, String path, int status, String code)
            throws IOException {
        assertThat(call(method, path, "", "")).startsWith(status + " ").contains(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "k | not json",
                "k | []",
                "k | {}",
                "k | {\"order\":\"1\",\"lines\":[]}",
                "k | {\"order\":\"1\",\"order\":\"2\",\"lines\":[{}]}",
                "k | {\"order\":\"1\",\"lines\":[{\"line\":\"1\",\"sku\":\"V\",\"keys\":[1]}]}",
                "k | {\"order\":\"1\",\"lines\":[{\"line\":\"1\",\"sku\":\"V\",\"keys\":[\"a\"]}],\"x\":1}",
                "%zz |"
                    + " {\"order\":\"1\",\"lines\":[{\"line\":\"1\",\"sku\":\"V\",\"keys\":[\"a\"]}]}",
            })
    void refusesABodyThatIsNotInTheProtocol(String key, String body) throws IOException {
        assertThat(call("POST", "/deliveries", key, body)).startsWith("400 ");
        assertThat(simulator.ledger().deliveries()).isEmpty();
    }

    @Test
    void refusesAWriteWithoutAKey() throws IOException {
        assertThat(call("POST", "/notices", "", "{}")).startsWith("400 ");
    }

    @Test
    void refusesABodyWithoutEnd() throws IOException {
        assertThat(call("POST", "/notices", "k", "x".repeat((1 << 20) + 1))).startsWith("413 ");
    }

    @Test
    void showsUnderWhichKeyAnOrderWasTold() throws IOException {
        var body = "{\"order\":\"练习/1\",\"event\":\"SHIPPED\",\"text\":\"已发货\"}";
        call("POST", "/notices", "k1", body);

        assertThat(call("POST", "/notices", "k2", body)).contains(Sha256.of("k1").hex());
    }

    @Test
    void takesTheSameBodyInAnotherOrderForAReplay() throws IOException {
        var body = "{\"order\":\"练习/1\",\"event\":\"SHIPPED\",\"text\":\"已发货\"}";
        var other = "{ \"text\":\"已发货\", \"event\":\"SHIPPED\", \"order\":\"练习/1\" }";

        var first = call("POST", "/notices", "k1", body);

        assertThat(first).startsWith("201 ");
        assertThat(call("POST", "/notices", "k1", other)).isEqualTo("200" + first.substring(3));
    }
}
