package shop.fahuo.connect.payment;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/// Hands one connection after the other to a test, and ends it.
public final class LoopbackServer implements AutoCloseable {

    private final ServerSocket door;
    private final Thread welcoming;

    public LoopbackServer(Serving serving) throws IOException {
        door = new ServerSocket(0, 8, InetAddress.ofLiteral("127.0.0.1"));
        welcoming = Thread.startVirtualThread(() -> welcome(serving));
    }

    /// What a test does with a connection.
    public interface Serving {
        void serve(Socket line) throws IOException;
    }

    public String base() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    private void welcome(Serving serving) {
        while (!door.isClosed()) {
            try (var line = door.accept()) {
                serving.serve(line);
            } catch (IOException e) {
                // The door was closed, or the caller hung up.
            }
        }
    }

    /// Up to the end of the line, which is not part of it.
    public static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip();
    }

    /// Nothing listens any more when it returns: a socket that somebody still accepts on goes on
    /// taking connections for a moment.
    @Override
    public void close() throws IOException {
        door.close();
        try {
            welcoming.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
