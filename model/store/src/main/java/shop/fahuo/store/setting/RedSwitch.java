package shop.fahuo.store.setting;

import org.jooq.DSLContext;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;

/// The big red switch: while it is on, nothing ships by itself.
public final class RedSwitch {

    private static final String NAME = "shop.redSwitch";

    /// Orders that only the switch kept back are due again, oldest first.
    private static final String WAKE =
            "update orders set work_at = paid_at where phase in ('PAID', 'READY') and id in (select"
                + " order_id from order_hold where reason = 'RED_SWITCH' and released_at is null)";

    private final Database database;

    public RedSwitch(Database database) {
        this.database = database;
    }

    public boolean isOn() {
        return database.read(RedSwitch::isOn);
    }

    /// Stops or allows everything that ships by itself, at once.
    public void set(boolean on, Actor actor) {
        database.writer()
                .write(
                        tx -> {
                            set(tx, on, actor);
                            return on;
                        });
    }

    /// [#set] within a larger piece of writing.
    public static void set(Tx tx, boolean on, Actor actor) throws SQLException {
        Settings.put(tx, NAME, Boolean.toString(on));
        tx.event(0, actor, on ? "red.on" : "red.off", Map.of());
        if (!on) {
            tx.update(WAKE);
        }
    }

    /// As a transaction sees it.
    public static boolean isOn(Tx tx) throws SQLException {
        return Boolean.parseBoolean(Settings.get(tx, NAME));
    }

    /// As a reader sees it.
    public static boolean isOn(DSLContext sql) {
        return Boolean.parseBoolean(Settings.get(sql, NAME));
    }
}
