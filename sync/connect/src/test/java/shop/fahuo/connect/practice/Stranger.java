package shop.fahuo.connect.practice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Something on a socket that speaks HTTP and is no practice channel.
final class Stranger implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String answer = "";

    Stranger() throws IOException {
        server = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"));
        Thread.startVirtualThread(this::serve);
    }

    /// What every call gets from now on.
    void answers(int status, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        answer =
                """
                HTTP/1.1 %d Odd\r
                Location: /elsewhere\r
                Retry-After: 0\r
                Connection: close\r
                Content-Length: %d\r
                \r
                """
                                .formatted(status, length)
                        + body;
    }

    String base() {
        return "http://127.0.0.1:" + server.getLocalPort() + "/behind/a/path/";
    }

    int calls() {
        return calls.get();
    }

    private void serve() {
        try {
            while (true) {
                try (var socket = server.accept()) {
                    calls.incrementAndGet();
                    readRequest(new BufferedInputStream(socket.getInputStream()));
                    socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (SocketException e) {
            // closed, or the client hung up on a body it found too long
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void readRequest(InputStream in) throws IOException {
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        in.readNBytes(length);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
