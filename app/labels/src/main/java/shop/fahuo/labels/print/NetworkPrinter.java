package shop.fahuo.labels.print;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;

/// A printer's own port, by custom 9100: what is written there is printed.
///
/// Each label has a connection of its own and ends it, and the printer ends it in turn when it has
/// read everything: that is its receipt. A label that could not be written whole is cut off, so
/// that the printer throws away what it has of it. So a run that stopped goes on at the right
/// label.
public final class NetworkPrinter implements Printer {

    /// Little may wait on this side: what the printer has not read yet must be felt here.
    private static final int WAITING = 8 * 1024;

    private final PrinterProfile profile;
    private final InetSocketAddress address;
    private final boolean confirms;
    private final Patience patience;

    /// How long to wait for a connection, for the printer to read on, and for its receipt.
    public record Patience(Duration connect, Duration write, Duration receipt) {

        /// A label takes a few seconds to print, and small printers read no faster than that.
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /// @param confirms whether the printer closes the connection when it has read it; with one that
    ///   does not, a label counts as taken once it was written
    public NetworkPrinter(
            PrinterProfile profile,
            InetSocketAddress address,
            boolean confirms,
            Patience patience) {
        this.profile = profile;
        this.address = address;
        this.confirms = confirms;
        this.patience = patience;
    }

    @Override
    public PrintOutcome print(PrintJob job) {
        var bytes = ByteBuffer.wrap(profile.encode(job.label()));
        try (var selector = Selector.open();
                var channel = SocketChannel.open()) {
            channel.setOption(StandardSocketOptions.SO_SNDBUF, WAITING);
            channel.configureBlocking(false);
            var key = channel.register(selector, SelectionKey.OP_CONNECT);
            var outcome = send(channel, key, bytes);
            if (bytes.hasRemaining() && channel.isOpen()) {
                // Closing is then a reset: what the printer has of the label is worth nothing.
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
            return outcome;
        } catch (ClosedByInterruptException _) {
            return broken(bytes, PrintFault.STOPPED, "");
        } catch (IOException e) {
            return broken(bytes, PrintFault.BROKEN_OFF, String.valueOf(e.getMessage()));
        }
    }

    private PrintOutcome send(SocketChannel channel, SelectionKey key, ByteBuffer bytes)
            throws IOException {
        try {
            boolean connected =
                    channel.connect(address)
                            || (waits(key, SelectionKey.OP_CONNECT, patience.connect)
                                    && channel.finishConnect());
            if (!connected) {
                return failed(key, PrintFault.UNREACHABLE, address.toString());
            }
        } catch (IOException | UnresolvedAddressException e) {
            return new PrintOutcome.Failed(PrintFault.UNREACHABLE, e.toString());
        }
        while (bytes.hasRemaining()) {
            if (channel.write(bytes) == 0 && !waits(key, SelectionKey.OP_WRITE, patience.write)) {
                return failed(key, PrintFault.STALLED, bytes.remaining() + " bytes left");
            }
        }
        channel.shutdownOutput();
        return confirms ? receipt(channel, key) : new PrintOutcome.Spooled();
    }

    /// Some printers tell their state while they read; it is not asked for here, and skipped.
    private PrintOutcome receipt(SocketChannel channel, SelectionKey key) throws IOException {
        var said = ByteBuffer.allocate(1024);
        while (waits(key, SelectionKey.OP_READ, patience.receipt)) {
            if (channel.read(said.clear()) < 0) {
                return new PrintOutcome.Spooled();
            }
        }
        return new PrintOutcome.Unknown(PrintFault.UNCONFIRMED, address.toString());
    }

    private static boolean waits(SelectionKey key, int operation, Duration atMost)
            throws IOException {
        key.interestOps(operation);
        int ready = key.selector().select(atMost.toMillis());
        key.selector().selectedKeys().clear();
        return ready > 0;
    }

    private static PrintOutcome failed(SelectionKey key, PrintFault fault, String detail) {
        boolean stopped = Thread.currentThread().isInterrupted() && key.isValid();
        return new PrintOutcome.Failed(stopped ? PrintFault.STOPPED : fault, detail);
    }

    private static PrintOutcome broken(ByteBuffer bytes, PrintFault fault, String detail) {
        return bytes.hasRemaining()
                ? new PrintOutcome.Failed(fault, detail)
                : new PrintOutcome.Unknown(PrintFault.UNCONFIRMED, detail);
    }
}
