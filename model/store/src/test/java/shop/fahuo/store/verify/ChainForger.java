package shop.fahuo.store.verify;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.store.TestShop;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.TreeMap;

/// Links the chain anew over events that a test has altered, and forgets that there ever was a
/// checkpoint, as a forger who owns the database could where none was kept elsewhere.
final class ChainForger {

    private ChainForger() {}

    static void forge(TestShop shop) {
        try (var connection = shop.connect()) {
            forge(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void forge(Connection connection) throws SQLException {
        try (var forget = connection.createStatement()) {
            forget.executeUpdate("delete from proof_node");
            forget.executeUpdate("delete from proof_checkpoint");
            forget.executeUpdate("update event set what = 'other' where what = 'checkpoint'");
        }
        var hash = Event.GENESIS;
        var hashes = new TreeMap<Long, Sha256>();
        try (var select = connection.createStatement();
                var rows =
                        select.executeQuery(
                                "select sequence, at, order_id, actor, what, detail from event"
                                        + " order by sequence")) {
            while (rows.next()) {
                var event =
                        new Event(
                                rows.getLong(1),
                                rows.getObject(2, OffsetDateTime.class).toInstant(),
                                rows.getLong(3),
                                rows.getString(4),
                                rows.getString(5),
                                rows.getString(6));
                hash = event.hash(hash);
                hashes.put(event.sequence(), hash);
            }
        }
        for (var link : hashes.entrySet()) {
            update(
                    connection,
                    "update event set hash = ? where sequence = ?",
                    link.getKey(),
                    link.getValue());
        }
        update(
                connection,
                "update chain_head set hash = ? where sequence = ?",
                hashes.lastKey(),
                hash);
    }

    private static void update(Connection connection, String sql, long sequence, Sha256 hash)
            throws SQLException {
        try (var update = connection.prepareStatement(sql)) {
            update.setBytes(1, hash.bytes());
            update.setLong(2, sequence);
            update.executeUpdate();
        }
    }
}
