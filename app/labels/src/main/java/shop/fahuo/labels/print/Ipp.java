package shop.fahuo.labels.print;

import shop.fahuo.labels.print.PrinterState.State;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Asks printers and CUPS queues how they are, by `Get-Printer-Attributes` (RFC 8011, section
/// 4.2.5) over HTTP (RFC 8010, section 4). Java's own printing cannot say: it shows no state of a
/// CUPS queue that was stopped. Written here because the one question needs a page of code and the
/// libraries for it bring a second language's runtime.
public final class Ipp {

    private static final List<String> WANTED =
            List.of(
                    "printer-state",
                    "printer-state-reasons",
                    "printer-state-message",
                    "printer-is-accepting-jobs",
                    "media-ready",
                    "media-supported");

    private static final int WELL = 0x0100;
    private static final int PORT = 631;
    private static final long LONGEST = 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration ANSWER = Duration.ofSeconds(6);

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECT).build();

    /// What came of asking.
    public sealed interface Answer {

        record Told(PrinterState state) implements Answer {}

        /// Nobody spoke IPP there, or no such printer is known.
        ///
        /// @param detail for who helps
        record Silent(String detail) implements Answer {}
    }

    /// The address under which CUPS on this machine has a queue.
    public static URI queue(String name) {
        return URI.create("ipp://localhost:" + PORT + "/printers/" + escaped(name));
    }

    private static String escaped(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Waits for the answer, a few seconds at the most.
    ///
    /// @param printer `ipp://…` or `ipps://…`
    public Answer ask(URI printer) {
        try {
            var request =
                    HttpRequest.newBuilder(http(printer))
                            .timeout(ANSWER)
                            .header("Content-Type", "application/ipp")
                            .POST(
                                    HttpRequest.BodyPublishers.ofByteArray(
                                            IppMessage.question(printer.toString(), WANTED)))
                            .build();
            var answer =
                    http.send(
                            request,
                            _ -> BodySubscribers.limiting(BodySubscribers.ofByteArray(), LONGEST));
            if (answer.statusCode() != 200) {
                return new Answer.Silent("HTTP " + answer.statusCode());
            }
            return told(IppMessage.read(new ByteArrayInputStream(answer.body())));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Answer.Silent("");
        } catch (IOException | IllegalArgumentException e) {
            return new Answer.Silent(e.toString());
        }
    }

    private static URI http(URI printer) {
        boolean safe = "ipps".equals(printer.getScheme());
        int port = printer.getPort() < 0 ? PORT : printer.getPort();
        return URI.create(
                (safe ? "https://" : "http://")
                        + printer.getHost()
                        + ":"
                        + port
                        + Optional.ofNullable(printer.getRawPath()).orElse("/"));
    }

    private static Answer told(IppMessage message) {
        if (message.status() >= WELL) {
            return new Answer.Silent("IPP status 0x%04x".formatted(message.status()));
        }
        var reasons = new LinkedHashSet<>(message.all("printer-state-reasons"));
        reasons.remove("none");
        var ready = message.all("media-ready");
        return new Answer.Told(
                new PrinterState(
                        switch (message.first("printer-state")) {
                            case "3" -> State.IDLE;
                            case "4" -> State.PROCESSING;
                            case "5" -> State.STOPPED;
                            default -> State.UNSAID;
                        },
                        reasons,
                        message.first("printer-state-message"),
                        !message.first("printer-is-accepting-jobs").equals("false"),
                        ready.isEmpty() ? message.all("media-supported") : ready));
    }
}
