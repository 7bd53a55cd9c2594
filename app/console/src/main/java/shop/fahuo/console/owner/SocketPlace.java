package shop.fahuo.console.owner;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// Where a home's owner listens: a socket in a folder that only the user may enter. Its path is
/// noted in the home, because the path of a socket may have no more than about a hundred bytes and
/// a home may lie deeper than that.
final class SocketPlace {

    /// macOS allows 103, Linux 107.
    private static final int LONGEST = 100;

    private static final String SOCKET = "owner.sock";
    private static final String NOTE = "owner.address";

    private SocketPlace() {}

    /// Listens, in the place of a dead owner if need be. The note is written last: whoever finds it
    /// finds the socket.
    ///
    /// @return the socket; closing it leaves the note, which then leads nowhere
    static ServerSocketChannel listen(Home home) throws IOException {
        var socket = home.run().resolve(SOCKET);
        if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            socket = PrivateFiles.shortLivedFolder("fahuo").resolve(SOCKET);
        }
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        var fresh = home.run().resolve(NOTE + ".new");
        Files.writeString(fresh, socket.toString());
        Files.move(fresh, home.run().resolve(NOTE), StandardCopyOption.ATOMIC_MOVE);
        return server;
    }

    /// Where the owner listens, or listened when it last lived.
    static Optional<UnixDomainSocketAddress> find(Home home) throws IOException {
        try {
            var path = Files.readString(home.run().resolve(NOTE));
            return Optional.of(UnixDomainSocketAddress.of(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /// Takes the socket's file away, and the folder that was made for it alone.
    static void remove(Home home, Path socket) throws IOException {
        Files.deleteIfExists(home.run().resolve(NOTE));
        Files.deleteIfExists(socket);
        if (!socket.startsWith(home.run())) {
            Files.deleteIfExists(socket.getParent());
        }
    }
}
