package shop.fahuo.console.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// One client, as the owner sees it.
final class Connection implements Caller {

    private final DataInputStream in;
    private final DataOutputStream out;
    private final CompletableFuture<byte[]> input = new CompletableFuture<>();
    private final CountDownLatch gone = new CountDownLatch(1);

    Connection(SocketChannel channel) {
        in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /// @return empty when the client is of another version
    Optional<Request> read() throws IOException {
        if (in.readByte() != Wire.VERSION) {
            send(Wire.OTHER_VERSION, Connection::nothing);
            return Optional.empty();
        }
        return Optional.of(Wire.readRequest(in));
    }

    /// Tells the client that its request is being carried out.
    void taken() {
        send(Wire.TAKEN, Connection::nothing);
    }

    void exit(int status) {
        send(Wire.EXIT, to -> to.writeInt(status));
    }

    /// Takes what the client sends while its request runs, until it hangs up.
    void listen() {
        try {
            input.complete(Wire.readBytes(in));
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            input.completeExceptionally(e);
        }
        gone.countDown();
    }

    @Override
    public void out(String text) {
        send(Wire.OUT, to -> Wire.writeText(to, text));
    }

    @Override
    public void err(String text) {
        send(Wire.ERR, to -> Wire.writeText(to, text));
    }

    @Override
    public byte[] in() throws IOException {
        send(Wire.WANT_IN, Connection::nothing);
        try {
            return input.join();
        } catch (CompletionException e) {
            throw new IOException("the standard input cannot be read", e);
        }
    }

    @Override
    public boolean isGone() {
        return gone.getCount() == 0;
    }

    @Override
    public boolean awaitGone(Duration longest) throws InterruptedException {
        return gone.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    private interface Body {
        void write(DataOutputStream to) throws IOException;
    }

    private static void nothing(DataOutputStream to) {}

    private synchronized void send(byte kind, Body body) {
        try {
            out.writeByte(kind);
            body.write(out);
            out.flush();
        } catch (IOException e) {
            // Whoever asked has hung up; the work looks at isGone() and stops where that is safe.
            gone.countDown();
        }
    }
}
