package shop.fahuo.connect.courier;

import static shop.fahuo.connect.payment.LoopbackServer.line;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.LoopbackServer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// A courier's host that answers call after call what the test wants, byte by byte, and keeps what
/// it was asked.
public final class FakeCourier implements AutoCloseable {

    /// Long enough for an answer on this machine, short enough to wait for none.
    public static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofMillis(400), Duration.ofSeconds(5));

    private final LoopbackServer server;
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    public FakeCourier() throws IOException {
        server = new LoopbackServer(this::serve);
    }

    /// @param headers by lower-case name
    public record Asked(String path, Map<String, String> headers, String body) {

        public Map<String, String> form() {
            var form = new LinkedHashMap<String, String>();
            for (var pair : body.split("&", -1)) {
                var field = pair.split("=", 2);
                form.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
            }
            return form;
        }

        /// As [#form], of one field.
        public String field(String name) {
            return form().getOrDefault(name, "");
        }
    }

    /// What a call gets.
    public sealed interface Answer {

        record Said(int status, String headers, String body) implements Answer {}

        /// Before a byte of the call was read.
        record CutBefore() implements Answer {}

        /// Once the call was read, which may have been done.
        record CutAfter() implements Answer {}

        /// Less than was promised.
        record Half(String body) implements Answer {}

        /// Nothing, until the caller hangs up.
        record Silence() implements Answer {}
    }

    /// Whatever goes wrong on the way, by the name of what the caller should make of it.
    public static Map<String, Answer> faults(String success) {
        var faults = new LinkedHashMap<String, Answer>();
        faults.put("CONNECTION_CUT before", new Answer.CutBefore());
        faults.put("CONNECTION_CUT after", new Answer.CutAfter());
        faults.put("CONNECTION_CUT half", new Answer.Half(success));
        faults.put("READ_TIMEOUT", new Answer.Silence());
        faults.put("HTTP_500", said(500, "{}"));
        faults.put("HTTP_502 of a success", said(502, success));
        faults.put("HTTP_403", said(403, "{}"));
        faults.put("HTTP_302", new Answer.Said(302, "Location: http://127.0.0.1:1/\r\n", ""));
        faults.put("UNREADABLE page", html("<html><body>502 Bad Gateway</body></html>"));
        faults.put("UNREADABLE empty", said(200, ""));
        faults.put("UNREADABLE array", said(200, "[]"));
        faults.put("UNREADABLE text", said(200, "\"ok\""));
        faults.put("UNREADABLE object", said(200, "{}"));
        faults.put("UNREADABLE broken", said(200, success.substring(0, success.length() - 3)));
        return faults;
    }

    public static Answer said(int status, String body) {
        return new Answer.Said(status, "Content-Type: application/json\r\n", body);
    }

    public static Answer html(String body) {
        return new Answer.Said(200, "Content-Type: text/html\r\n", body);
    }

    public FakeCourier answers(String... bodies) {
        for (var body : bodies) {
            answers(said(200, body));
        }
        return this;
    }

    public FakeCourier answers(Answer answer) {
        synchronized (answers) {
            answers.add(answer);
        }
        return this;
    }

    public Endpoint endpoint(String path) {
        return Endpoint.of(server.base() + path);
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void serve(Socket line) throws IOException {
        var next = next();
        if (next instanceof Answer.CutBefore) {
            asked.add(new Asked("", Map.of(), ""));
            return;
        }
        var in = new BufferedInputStream(line.getInputStream());
        asked.add(read(in));
        switch (next) {
            case Answer.CutBefore(), Answer.CutAfter() -> {}
            case Answer.Silence() -> in.read();
            case Answer.Half(var body) -> write(line, 200, "", body, body.length() / 2);
            case Answer.Said(int status, var headers, var body) ->
                    write(line, status, headers, body, Integer.MAX_VALUE);
        }
    }

    private Answer next() {
        synchronized (answers) {
            var next = answers.poll();
            return next == null ? new Answer.CutAfter() : next;
        }
    }

    private static void write(Socket line, int status, String headers, String body, int most)
            throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var head =
                "HTTP/1.1 %d Said\r\n%sContent-Length: %d\r\nConnection: close\r\n\r\n"
                        .formatted(status, headers, bytes.length);
        var out = line.getOutputStream();
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(bytes, 0, Math.min(bytes.length, most));
    }

    private static Asked read(InputStream in) throws IOException {
        var path = line(in).split(" ")[1];
        var headers = new LinkedHashMap<String, String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            var header = line.split(": ", 2);
            headers.put(header[0].toLowerCase(Locale.ROOT), header[1]);
        }
        int length = Integer.parseInt(headers.getOrDefault("content-length", "0"));
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        return new Asked(path, headers, body);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
