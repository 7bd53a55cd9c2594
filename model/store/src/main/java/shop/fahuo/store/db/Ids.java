package shop.fahuo.store.db;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/// Gives out numbers that no process on this database ever gives out again. A block is taken in a
/// transaction of its own, so a crash leaves a gap and never a double.
public final class Ids {

    private static final int BLOCK = 10_000;
    private static final String TAKE =
            "update id_block set next_id = next_id + " + BLOCK + " where id = 1";
    private static final String READ = "select next_id from id_block where id = 1";

    private final DataSource source;
    private long next;
    private long end;

    Ids(DataSource source) {
        this.source = source;
    }

    public synchronized long next() {
        if (next == end) {
            takeBlock();
        }
        return next++;
    }

    private void takeBlock() {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            end = readTaken(connection);
            next = end - BLOCK;
            connection.commit();
        } catch (SQLException e) {
            throw new StoreException("no block of ids", e);
        }
    }

    private static long readTaken(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(TAKE);
            try (var rows = statement.executeQuery(READ)) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
