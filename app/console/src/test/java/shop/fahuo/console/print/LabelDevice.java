package shop.fahuo.console.print;

import shop.fahuo.core.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A label printer on a socket, with so much paper; then it hangs up in the middle of a label, or
/// prints it and says nothing.
final class LabelDevice implements AutoCloseable {

    private static final String END = "PRINT 1,1\r\n";

    private final ServerSocket server;
    private final List<String> labels = new ArrayList<>();
    private int left;
    private boolean silent;

    LabelDevice() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(4 * 1024);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    synchronized void takes(int more) {
        left = more;
        silent = false;
    }

    /// The label after those is printed, and the connection breaks before it says so.
    synchronized void forgetsToAnswerThen() {
        silent = true;
    }

    synchronized List<String> labels() {
        return List.copyOf(labels);
    }

    static String hash(byte[] data) {
        return Sha256.of(data).brief();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (var socket = server.accept()) {
                read(socket);
            } catch (IOException _) {
                // Cut off by the other side: what was read of the label is thrown away.
            }
        }
    }

    private void read(Socket socket) throws IOException {
        var data = new ByteArrayOutputStream();
        var some = new byte[2_000];
        var in = socket.getInputStream();
        for (int count = in.read(some); count >= 0; count = in.read(some)) {
            data.write(some, 0, count);
            if (data.size() > 20_000 && isOut()) {
                return;
            }
        }
        if (data.toString(StandardCharsets.ISO_8859_1).endsWith(END) && print(data)) {
            // A reset instead of an end: the other side cannot know what became of it.
            socket.setSoLinger(true, 0);
        }
    }

    private synchronized boolean isOut() {
        return left == 0 && !silent;
    }

    /// @return whether it says nothing
    private synchronized boolean print(ByteArrayOutputStream data) {
        labels.add(hash(data.toByteArray()));
        boolean mute = left == 0;
        left = Math.max(0, left - 1);
        return mute;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
