package shop.fahuo.store.setting;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.Map;

/// Keeps how the shop ships.
public final class ShippingDesk {

    private static final String NAME = "shop.shipping";

    private final Database database;
    private final Vault vault;

    public ShippingDesk(Database database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    public ShippingSettings get() {
        return ShippingSettings.read(vault, database.read(sql -> Settings.get(sql, NAME)));
    }

    /// As a transaction sees it.
    public ShippingSettings get(Tx tx) throws SQLException {
        return ShippingSettings.read(vault, Settings.get(tx, NAME));
    }

    /// What was booked before stays as it was.
    public void put(ShippingSettings settings, Actor.Person by) {
        database.writer()
                .write(
                        tx -> {
                            Settings.put(tx, NAME, settings.write(vault));
                            tx.event(0, by, "shipping.settings", Map.of());
                            return settings;
                        });
    }
}
