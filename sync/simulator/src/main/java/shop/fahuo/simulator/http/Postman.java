package shop.fahuo.simulator.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Posts to servers on this machine, and waits five seconds for each.
public final class Postman implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(PATIENCE)
                    .build();

    /// What came back.
    ///
    /// @param status 0: nobody answered
    public record Answer(int status, String body) {

        private static final Answer NONE = new Answer(0, "");
    }

    /// Whether the address is one of this machine.
    public static boolean isNear(URI address) {
        var host = Optional.ofNullable(address.getHost()).orElse("");
        return "http".equals(address.getScheme())
                && List.of("127.0.0.1", "localhost", "[::1]").contains(host);
    }

    /// @throws IllegalArgumentException when it is not on this machine
    public static URI requireNear(URI address) {
        if (!isNear(address)) {
            throw new IllegalArgumentException("not on this machine: " + address);
        }
        return address;
    }

    public Answer post(URI address, Map<String, String> headers, String body) {
        var request =
                HttpRequest.newBuilder(requireNear(address))
                        .timeout(PATIENCE)
                        .POST(BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
