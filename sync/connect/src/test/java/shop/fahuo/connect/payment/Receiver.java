package shop.fahuo.connect.payment;

import static shop.fahuo.connect.payment.LoopbackServer.line;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/// A merchant's own server, which a desktop does not have.
public final class Receiver implements AutoCloseable {

    private final LoopbackServer server;
    private final Reader reader;

    public Receiver(Reader reader) throws IOException {
        this.reader = reader;
        server = new LoopbackServer(this::serve);
    }

    /// What the merchant makes of a call.
    public interface Reader {

        /// @param headers as they came
        /// @return status and body: `200 success`
        String read(Map<String, String> headers, byte[] body);
    }

    public URI address() {
        return URI.create(server.base() + "/notify");
    }

    private void serve(Socket line) throws IOException {
        var in = new BufferedInputStream(line.getInputStream());
        line(in);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header = line(in); !header.isEmpty(); header = line(in)) {
            var part = header.split(": ", 2);
            headers.put(part[0], part[1]);
        }
        var body = in.readNBytes(Integer.parseInt(headers.getOrDefault("Content-Length", "0")));
        var answer = reader.read(headers, body).split(" ", 2);
        var text = answer.length < 2 ? "" : answer[1];
        line.getOutputStream()
                .write(
                        "HTTP/1.1 %s Said\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
                                .formatted(answer[0], text.length(), text)
                                .getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
