package shop.fahuo.store.account;

import static shop.fahuo.store.jooq.Tables.PULL_CURSOR;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;

/// How far each channel has been read, in the channel's own words.
public final class Cursors {

    private static final String MOVE = "update pull_cursor set cursor_text = ? where account = ?";
    private static final String ADD =
            "insert into pull_cursor (cursor_text, account) values (?, ?)";

    private final Database database;

    public Cursors(Database database) {
        this.database = database;
    }

    /// Empty when the channel has never been read.
    public Optional<String> of(ChannelName channel) {
        return database.read(
                sql ->
                        sql.select(PULL_CURSOR.CURSOR_TEXT)
                                .from(PULL_CURSOR)
                                .where(PULL_CURSOR.ACCOUNT.eq(channel.value()))
                                .fetchOptional(PULL_CURSOR.CURSOR_TEXT));
    }

    /// Notes it in the transaction that takes what was read, so that nothing is skipped or lost.
    public static void move(Tx tx, ChannelName channel, String cursor) throws SQLException {
        if (tx.update(MOVE, cursor, channel.value()) == 0) {
            tx.update(ADD, cursor, channel.value());
        }
    }
}
