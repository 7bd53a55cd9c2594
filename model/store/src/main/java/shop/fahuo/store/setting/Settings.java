package shop.fahuo.store.setting;

import org.jooq.DSLContext;

import shop.fahuo.store.db.Tx;

import java.sql.SQLException;

/// What the shop has set for all its desks, by name. What was never set is empty.
public final class Settings {

    private static final String GET = "select content from setting where name = ?";
    private static final String SET = "update setting set content = ? where name = ?";
    private static final String NEW = "insert into setting (name, content) values (?, ?)";

    private Settings() {}

    public static void put(Tx tx, String name, String content) throws SQLException {
        if (tx.update(SET, content, name) == 0) {
            tx.update(NEW, name, content);
        }
    }

    public static String get(Tx tx, String name) throws SQLException {
        return tx.first(GET, row -> row.text(1), name).orElse("");
    }

    public static String get(DSLContext sql, String name) {
        return sql.fetchOptional(GET, name).map(row -> row.get(0, String.class)).orElse("");
    }
}
