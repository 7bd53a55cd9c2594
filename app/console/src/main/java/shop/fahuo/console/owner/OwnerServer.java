package shop.fahuo.console.owner;

import shop.fahuo.console.home.Home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/// The owner of a home, as other processes meet it: carries out what they ask until it is closed,
/// and closes only when everything it has begun is finished.
public final class OwnerServer implements AutoCloseable {

    private static final Logger LOG = System.getLogger(OwnerServer.class.getName());

    private final Home home;
    private final HomeLock lock;
    private final ServerSocketChannel socket;
    private final CompletableFuture<Service> service = new CompletableFuture<>();
    private final Running running = new Running();

    private OwnerServer(Home home, HomeLock lock, ServerSocketChannel socket) {
        this.home = home;
        this.lock = lock;
        this.socket = socket;
    }

    /// Opens the door. Whoever comes waits until there is a service.
    static OwnerServer open(Home home, HomeLock lock) throws IOException {
        var server = new OwnerServer(home, lock, SocketPlace.listen(home));
        Thread.ofVirtual().name("fahuo-door").start(server::receive);
        return server;
    }

    /// The shop is open: begins with those who wait already.
    public void serve(Service ready) {
        service.complete(ready);
    }

    private void receive() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.ofVirtual().name("fahuo-client").start(() -> attend(client));
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the door is closed", e);
        }
    }

    /// A client that is let go before its request began asks whoever owns the home then.
    private void attend(SocketChannel channel) {
        try (channel) {
            var client = new Connection(channel);
            var request = client.read();
            if (request.isPresent() && service.join().takes(request.get()) && running.begin()) {
                Thread.ofVirtual().name("fahuo-request").start(() -> run(request.get(), client));
                client.listen();
            }
        } catch (IOException | CancellationException e) {
            LOG.log(Level.DEBUG, "a client was let go", e);
        }
    }

    private void run(Request request, Connection client) {
        try {
            client.taken();
            client.exit(service.join().run(request, client));
        } finally {
            running.end();
        }
    }

    /// Takes no more requests and waits for those that run. The home is still owned.
    public void drain() throws InterruptedException {
        running.leave();
        service.cancel(false);
        running.awaitEnd();
    }

    /// Gives the home back; close the database before.
    @Override
    public void close() {
        try {
            var address = (UnixDomainSocketAddress) socket.getLocalAddress();
            socket.close();
            SocketPlace.remove(home, address.getPath());
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
