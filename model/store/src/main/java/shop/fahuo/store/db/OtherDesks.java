package shop.fahuo.store.db;

import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// What the desks that share a PostgreSQL server tell each other, by the server's own `NOTIFY`: a
/// word goes out when its transaction commits, and only then. What was missed while a connection
/// was gone is made good by one word that names no order, at which everybody looks again.
///
/// A word is `DESK ORDER,ORDER,…` by the orders' internal ids.
final class OtherDesks implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OtherDesks.class.getName());

    private static final String CHANNEL = "fahuo";

    /// The server takes less than 8,000 bytes for one word.
    private static final int MOST_ORDERS = 380;

    private static final int WAIT_MILLIS = 60_000;
    private static final int PAUSE_SECONDS = 2;

    private final Line line;
    private final Changes changes;
    private final String self = UUID.randomUUID().toString();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CountDownLatch listening = new CountDownLatch(1);
    private final Thread ear = Thread.ofVirtual().name("fahuo-other-desks").unstarted(this::hear);

    /// A connection of its own: nobody else can use one that waits for news.
    @FunctionalInterface
    interface Line {

        Connection open() throws SQLException;
    }

    /// @param changes told of what others have changed, once [#listen] was called
    OtherDesks(Line line, Changes changes) {
        this.line = line;
        this.changes = changes;
    }

    /// Tells the others when the session's transaction commits.
    void tell(Session session, Set<Long> orders) throws SQLException {
        var named =
                orders.size() > MOST_ORDERS
                        ? ""
                        : orders.stream().map(Object::toString).collect(Collectors.joining(","));
        session.query("select 1 from pg_notify(?, ?)", row -> true, CHANNEL, self + " " + named);
    }

    /// Begins to hear, the first time it is called; what others commit after it has returned is
    /// heard.
    synchronized void listen() {
        if (ear.getState() == Thread.State.NEW) {
            ear.start();
        }
        try {
            var _ = listening.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hear() {
        while (closed.getCount() > 0) {
            try (var connection = line.open()) {
                hear(connection);
            } catch (SQLException e) {
                if (closed.getCount() > 0) {
                    LOG.log(Level.WARNING, "does not hear other desks: " + e.getMessage());
                    pause();
                }
            }
        }
    }

    private void hear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        if (listening.getCount() == 0) {
            changes.announce(Set.of());
        }
        listening.countDown();
        var server = connection.unwrap(PGConnection.class);
        while (closed.getCount() > 0) {
            Arrays.stream(server.getNotifications(WAIT_MILLIS))
                    .map(PGNotification::getParameter)
                    .filter(word -> !word.startsWith(self))
                    .forEach(word -> changes.announce(orders(word)));
        }
    }

    private static Set<Long> orders(String word) {
        var named = word.substring(word.indexOf(' ') + 1);
        return named.isEmpty()
                ? Set.of()
                : Arrays.stream(named.split(",", -1))
                        .map(Long::valueOf)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private void pause() {
        try {
            var _ = closed.await(PAUSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// An interrupt closes the socket that a virtual thread waits at.
    @Override
    public void close() {
        closed.countDown();
        if (ear.getState() == Thread.State.NEW) {
            return;
        }
        ear.interrupt();
        try {
            ear.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
