package shop.fahuo.labels.print;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.labels.print.PrinterState.State;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// The answers are put together byte by byte as RFC 8010 lays them out; a real CUPS is asked in
/// [CupsTest].
class IppTest {

    private static final String LENGTH = "(?is).*content-length: (\\d+).*";

    private final ServerSocket server;
    private byte[] asked = {};
    private byte[] answer = {};

    IppTest() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    /// As much of HTTP as a printer needs.
    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                var head = head(in);
                asked = in.readNBytes(Integer.parseInt(head.replaceAll(LENGTH, "$1")));
                var status = head.startsWith("POST /printers/label ") ? "200 OK" : "404 Not Found";
                var reply =
                        "HTTP/1.1 %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n"
                                .formatted(status, answer.length);
                socket.getOutputStream().write(text(reply));
                socket.getOutputStream().write(answer);
            } catch (IOException _) {
                // The test is over.
            }
        }
    }

    private static String head(DataInputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    @Test
    void hearsWhyAPrinterStopped() throws IOException {
        answer =
                message(
                        0,
                        out -> {
                            out.writeByte(0x04);
                            value(out, 0x23, "printer-state", new byte[] {0, 0, 0, 5});
                            value(out, 0x44, "printer-state-reasons", text("media-empty"));
                            value(out, 0x44, "", text("cover-open-error"));
                            value(out, 0x41, "printer-state-message", text("没有纸"));
                            value(out, 0x22, "printer-is-accepting-jobs", new byte[] {1});
                            value(out, 0x44, "media-supported", text("na_letter_8.5x11in"));
                            value(out, 0x44, "media-ready", text("om_label_76x130mm"));
                        });
        var state =
                new PrinterState(
                        State.STOPPED,
                        Set.of("media-empty", "cover-open-error"),
                        "没有纸",
                        true,
                        List.of("om_label_76x130mm"));
        assertThat(new Ipp().ask(printer("label"))).isEqualTo(new Ipp.Answer.Told(state));
        assertThat(state.isReady()).isFalse();
    }

    @Test
    void asksAsTheRfcSays() throws IOException {
        answer = message(0, out -> {});
        new Ipp().ask(printer("label"));
        assertThat(asked).startsWith(1, 1, 0, 0x0B, 0, 0, 0, 1, 1, 0x47, 0, 18);
        assertThat(asked).endsWith(3);
        assertThat(new String(asked, StandardCharsets.UTF_8))
                .contains("attributes-charset\0\5utf-8H\0\33attributes-natural-language\0\2en")
                .contains("requested-attributes\0\15printer-stateD\0\0");
    }

    @Test
    void takesAReadyPrinterForReady() throws IOException {
        answer =
                message(
                        1,
                        out -> {
                            out.writeByte(0x04);
                            value(out, 0x23, "printer-state", new byte[] {0, 0, 0, 3});
                            value(out, 0x44, "printer-state-reasons", text("none"));
                        });
        assertThat(new Ipp().ask(printer("label")))
                .isEqualTo(
                        new Ipp.Answer.Told(
                                new PrinterState(State.IDLE, Set.of(), "", true, List.of())));
    }

    @Test
    void saysWhenNobodySpeaksIppThere() throws IOException {
        answer = message(0x0406, out -> {});
        assertThat(new Ipp().ask(printer("label")))
                .isEqualTo(new Ipp.Answer.Silent("IPP status 0x0406"));
        assertThat(new Ipp().ask(printer("other"))).isEqualTo(new Ipp.Answer.Silent("HTTP 404"));
        answer = "<html>hello</html>".getBytes(StandardCharsets.UTF_8);
        assertThat(new Ipp().ask(printer("label"))).isInstanceOf(Ipp.Answer.Silent.class);
        server.close();
        assertThat(new Ipp().ask(printer("label"))).isInstanceOf(Ipp.Answer.Silent.class);
    }

    private URI printer(String name) {
        return URI.create("ipp://127.0.0.1:" + server.getLocalPort() + "/printers/" + name);
    }

    @FunctionalInterface
    private interface Groups {
        void write(DataOutputStream out) throws IOException;
    }

    private static byte[] message(int status, Groups groups) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeShort(0x0101);
        out.writeShort(status);
        out.writeInt(1);
        out.writeByte(1);
        value(out, 0x47, "attributes-charset", text("utf-8"));
        groups.write(out);
        out.writeByte(3);
        return bytes.toByteArray();
    }

    private static void value(DataOutputStream out, int tag, String name, byte[] value)
            throws IOException {
        out.writeByte(tag);
        out.writeShort(name.length());
        out.write(text(name));
        out.writeShort(value.length);
        out.write(value);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
