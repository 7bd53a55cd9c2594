package shop.fahuo.simulator.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/// HTTP/1.1 on 127.0.0.1, with a hand on every byte.
///
/// The JDK's own server writes `Wechatpay-timestamp` for `Wechatpay-Timestamp`, and WeChat Pay's
/// Java SDK looks for the exact letters; a server made for tests has no place in a program that is
/// shipped.
public final class WireServer implements AutoCloseable {

    private static final int BACKLOG = 128;

    /// Longer than any client waits; after that the line is cut, so that none is held for ever.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private final ServerSocket door;
    private final Function<WireRequest, Outcome> handler;
    private final Set<Socket> lines = ConcurrentHashMap.newKeySet();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private WireServer(ServerSocket door, Function<WireRequest, Outcome> handler) {
        this.door = door;
        this.handler = handler;
    }

    /// @param port 0: any that is free
    /// @throws IOException when the port is taken
    public static WireServer start(int port, Function<WireRequest, Outcome> handler)
            throws IOException {
        var door = new ServerSocket(port, BACKLOG, InetAddress.ofLiteral("127.0.0.1"));
        var server = new WireServer(door, handler);
        server.threads.execute(server::welcome);
        return server;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (isOpen()) {
            try {
                var line = door.accept();
                lines.add(line);
                threads.execute(() -> serve(line));
            } catch (IOException e) {
                // The door was closed, or the caller left while it was opened.
            }
        }
    }

    private boolean isOpen() {
        return stopped.getCount() > 0;
    }

    private void serve(Socket line) {
        try (line) {
            line.setTcpNoDelay(true);
            var reader = new RequestReader(new BufferedInputStream(line.getInputStream()));
            var out = line.getOutputStream();
            var request = reader.next();
            while (isOpen() && request.isPresent() && answer(request.get(), out)) {
                request = reader.next();
            }
        } catch (IOException e) {
            // The caller left, or speaks no HTTP: there is nobody to tell.
        } finally {
            lines.remove(line);
        }
    }

    /// Whether the connection goes on.
    private boolean answer(WireRequest request, OutputStream out) throws IOException {
        return switch (handler.apply(request)) {
            case Outcome.Whole(var reply) -> send(out, request, reply);
            case Outcome.Late(var reply, var pause) -> {
                pause(pause);
                yield send(out, request, reply);
            }
            case Outcome.Half(var reply) -> {
                out.write(reply.head());
                out.write(reply.body(), 0, reply.body().length / 2);
                yield false;
            }
            case Outcome.Cut() -> false;
            case Outcome.Silence() -> {
                pause(SILENCE);
                yield false;
            }
        };
    }

    private static boolean send(OutputStream out, WireRequest request, WireReply reply)
            throws IOException {
        out.write(reply.head());
        out.write(reply.body());
        return !request.header("Connection").equalsIgnoreCase("close");
    }

    /// Ends early when the server stops.
    private void pause(Duration time) {
        try {
            stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Cuts whoever still waits for an answer, and frees the port.
    @Override
    public void close() {
        stopped.countDown();
        threads.shutdownNow();
        close(door);
        lines.forEach(WireServer::close);
        threads.close();
    }

    private static void close(AutoCloseable resource) {
        try {
            switch (resource) {
                case ServerSocket socket -> socket.close();
                case Socket socket -> socket.close();
                default -> throw new IllegalArgumentException("neither door nor line");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
