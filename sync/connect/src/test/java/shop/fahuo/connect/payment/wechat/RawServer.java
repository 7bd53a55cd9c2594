package shop.fahuo.connect.payment.wechat;

import static shop.fahuo.connect.payment.LoopbackServer.line;

import okio.ByteString;

import shop.fahuo.connect.payment.LoopbackServer;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;

/// Writes letters to a socket byte by byte as they are, and keeps what it was asked.
final class RawServer implements AutoCloseable {

    private final LoopbackServer server;
    private final Queue<Letter> letters = new ArrayDeque<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    RawServer() throws IOException {
        server = new LoopbackServer(this::serve);
    }

    /// @param headers one a line
    record Asked(String method, String target, String headers, String body) {

        String header(String name) {
            return headers.lines()
                    .filter(line -> line.regionMatches(true, 0, name + ": ", 0, name.length() + 2))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }

    /// What the next calls get; when there are no more, the connection is cut.
    RawServer answers(Letter... next) {
        synchronized (letters) {
            letters.addAll(List.of(next));
        }
        return this;
    }

    String base() {
        return server.base();
    }

    List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void serve(Socket line) throws IOException {
        asked.add(read(new BufferedInputStream(line.getInputStream())));
        Letter letter;
        synchronized (letters) {
            letter = letters.poll();
        }
        if (letter != null) {
            line.getOutputStream().write(bytes(letter));
        }
    }

    private static byte[] bytes(Letter letter) throws IOException {
        var out = new ByteArrayOutputStream();
        var head = new StringBuilder("HTTP/1.1 %d Said\r\n".formatted(letter.status()));
        letter.headers().forEach(h -> head.append(h.getFirst() + ": " + h.getSecond() + "\r\n"));
        if (letter.status() != 204) {
            head.append("Content-Length: " + letter.body().size() + "\r\n");
        }
        out.write((head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        letter.body().write(out);
        return out.toByteArray();
    }

    private static Asked read(InputStream in) throws IOException {
        var first = line(in).split(" ");
        var headers = new StringBuilder();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            headers.append(line).append('\n');
        }
        var asked = new Asked(first[0], first[1], headers.toString(), "");
        var length = asked.header("Content-Length");
        var body = in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length));
        return new Asked(first[0], first[1], headers.toString(), ByteString.of(body).utf8());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
