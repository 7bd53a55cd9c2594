package shop.fahuo.labels.print;

import shop.fahuo.core.Sha256;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/// A label printer on a socket: prints what ends in a whole `PRINT`, throws away what breaks off
/// before, and reads slowly, with little memory, like the real ones.
final class FakeDevice implements AutoCloseable {

    private static final String END = "PRINT 1,1\r\n";
    private static final int HALF = 20_000;

    private enum Mood {
        WORKS,
        OUT_OF_PAPER,
        HANGS_UP
    }

    private final ServerSocket server;
    private final List<String> printed = new ArrayList<>();
    private Mood mood = Mood.WORKS;
    private Mood next = Mood.WORKS;
    private int left = Integer.MAX_VALUE;

    FakeDevice() throws IOException {
        server = new ServerSocket();
        server.setReceiveBufferSize(4 * 1024);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
        Thread.ofVirtual().start(this::serve);
    }

    InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    synchronized void runsOutOfPaperAfter(int labels) {
        change(labels, Mood.OUT_OF_PAPER);
    }

    synchronized void hangsUpAfter(int labels) {
        change(labels, Mood.HANGS_UP);
    }

    private void change(int labels, Mood to) {
        left = labels;
        next = to;
        mood = labels == 0 ? to : Mood.WORKS;
    }

    synchronized void getsPaper() {
        left = Integer.MAX_VALUE;
        mood = Mood.WORKS;
        notifyAll();
    }

    /// What came out, as [#hash] names it.
    synchronized List<String> printed() {
        return List.copyOf(printed);
    }

    synchronized void awaits(int labels) {
        waitWhile(() -> printed.size() < labels);
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
        int count = in.read(some);
        while (count >= 0) {
            data.write(some, 0, count);
            if (data.size() > HALF || data.size() < 1_000) {
                switch (mood()) {
                    case WORKS -> {}
                    case HANGS_UP -> {
                        return;
                    }
                    case OUT_OF_PAPER -> waitForPaper();
                }
            }
            count = in.read(some);
        }
        if (data.toString(StandardCharsets.ISO_8859_1).endsWith(END)) {
            print(data.toByteArray());
        }
    }

    private synchronized Mood mood() {
        return mood;
    }

    private synchronized void print(byte[] label) {
        printed.add(hash(label));
        left--;
        if (left == 0) {
            mood = next;
        }
        notifyAll();
    }

    private synchronized void waitForPaper() {
        waitWhile(() -> mood == Mood.OUT_OF_PAPER && !server.isClosed());
    }

    private synchronized void waitWhile(BooleanSupplier condition) {
        try {
            while (condition.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        notifyAll();
    }
}
