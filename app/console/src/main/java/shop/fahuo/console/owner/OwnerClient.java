package shop.fahuo.console.owner;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/// Has a home's owner carry out a request.
final class OwnerClient {

    /// What came of asking.
    sealed interface Reply {

        record Done(int status) implements Reply {}

        /// Nobody took it, and nothing has happened: to be asked again.
        record NotTaken() implements Reply {}

        /// Nobody listens there.
        record NobodyThere() implements Reply {}

        record OtherVersion() implements Reply {}

        /// The owner took it and ended before it was done; nobody knows how far it came.
        record Lost() implements Reply {}
    }

    private final UnixDomainSocketAddress address;
    private final Caller caller;
    private boolean taken;

    OwnerClient(UnixDomainSocketAddress address, Caller caller) {
        this.address = address;
        this.caller = caller;
    }

    Reply ask(Request request) {
        try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            if (!isReached(channel)) {
                return new Reply.NobodyThere();
            }
            var out =
                    new DataOutputStream(
                            new BufferedOutputStream(Channels.newOutputStream(channel)));
            Wire.writeRequest(out, request);
            var in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
            return listen(in, out);
        } catch (IOException e) {
            return taken ? new Reply.Lost() : new Reply.NotTaken();
        }
    }

    private boolean isReached(SocketChannel channel) {
        try {
            return channel.connect(address);
        } catch (IOException e) {
            return false;
        }
    }

    private Reply listen(DataInputStream in, DataOutputStream out) throws IOException {
        while (true) {
            switch (in.readByte()) {
                case Wire.TAKEN -> taken = true;
                case Wire.OUT -> caller.out(Wire.readText(in));
                case Wire.ERR -> caller.err(Wire.readText(in));
                case Wire.WANT_IN -> {
                    Wire.writeBytes(out, caller.in());
                    out.flush();
                }
                case Wire.EXIT -> {
                    return new Reply.Done(in.readInt());
                }
                default -> {
                    return new Reply.OtherVersion();
                }
            }
        }
    }
}
