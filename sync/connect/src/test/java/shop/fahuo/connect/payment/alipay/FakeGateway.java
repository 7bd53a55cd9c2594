package shop.fahuo.connect.payment.alipay;

import static shop.fahuo.connect.payment.LoopbackServer.line;

import okhttp3.HttpUrl;

import okio.Buffer;
import okio.ByteString;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.payment.LoopbackServer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Answers each method with what the test wants, and keeps what it was asked.
final class FakeGateway implements AutoCloseable {

    private static final String ALIPAY = Fixture.text("certificates/alipay.key");

    private final LoopbackServer server;
    private final Map<String, ByteString> answers = new ConcurrentHashMap<>();
    private final List<Map<String, String>> calls = new CopyOnWriteArrayList<>();
    private volatile Clock clock = Clock.systemUTC();

    FakeGateway() throws IOException {
        server = new LoopbackServer(this::serve);
    }

    Endpoint endpoint() {
        return Endpoint.of(url("/gateway.do"));
    }

    String url(String path) {
        return server.base() + path;
    }

    /// Signed with the key of `alipay.crt`.
    void signs(String method, String node) {
        signs(method, node, ALIPAY, "");
    }

    /// @param more further members of the answer, after the signature
    void signs(String method, String node, String key, String more) {
        var sign = Rsa2.sign(KeyText.privateKey(key), ByteString.encodeUtf8(node));
        says(method, "{\"%s\":%s,\"sign\":\"%s\"%s}".formatted(name(method), node, sign, more));
    }

    void saysUnsigned(String method, String node) {
        says(method, "{\"%s\":%s}".formatted(name(method), node));
    }

    void says(String method, String body) {
        answers(method, 200, ByteString.encodeUtf8(body));
    }

    /// @param method of a call, or the path of anything else
    void answers(String method, int status, ByteString body) {
        var out = new Buffer();
        out.writeUtf8("HTTP/1.1 " + status + " Odd\r\n");
        out.writeUtf8("Retry-After: 7\r\nConnection: close\r\n");
        out.writeUtf8("Content-Length: " + body.size() + "\r\n");
        answers.put(method, out.write(body).readByteString());
    }

    void lives(Clock clock) {
        this.clock = clock;
    }

    /// The parameters of every call so far, from query and body.
    List<Map<String, String>> calls() {
        return calls;
    }

    private static String name(String method) {
        return method.equals("error") ? "error_response" : method.replace('.', '_') + "_response";
    }

    private void serve(Socket line) throws IOException {
        var key = read(new BufferedInputStream(line.getInputStream()));
        write(answers.getOrDefault(key, ByteString.EMPTY), line.getOutputStream());
    }

    private void write(ByteString answer, OutputStream out) throws IOException {
        var text = answer.string(StandardCharsets.ISO_8859_1);
        var date =
                DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        clock.instant().atOffset(ZoneOffset.UTC));
        out.write(
                text.replaceFirst("\r\n", "\r\nDate: " + date + "\r\n")
                        .replaceFirst("(Content-Length: \\d+\r\n)", "$1\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
    }

    private String read(InputStream in) throws IOException {
        var target = url(line(in).split(" ")[1]);
        int length = 0;
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.startsWith("Content-Length: ")) {
                length = Integer.parseInt(line.substring(16));
            }
        }
        var body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
        var url = HttpUrl.get(target);
        var parameters = new TreeMap<String, String>();
        url.queryParameterNames()
                .forEach(name -> parameters.put(name, String.valueOf(url.queryParameter(name))));
        if (!body.isEmpty()) {
            var field = body.split("=", 2);
            parameters.put(field[0], URLDecoder.decode(field[1], StandardCharsets.UTF_8));
        }
        calls.add(parameters);
        return parameters.getOrDefault("method", url.encodedPath());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
