package shop.fahuo.store.pack;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightRule;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.Settings;

import tools.jackson.databind.json.JsonMapper;

import java.sql.SQLException;
import java.util.Map;

/// Keeps how the shop packs.
public final class PackSettings {

    private static final String NAME = "shop.packing";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Database database;

    PackSettings(Database database) {
        this.database = database;
    }

    public PackPolicy get() {
        return read(database.read(sql -> Settings.get(sql, NAME)));
    }

    static PackPolicy get(Tx tx) throws SQLException {
        return read(Settings.get(tx, NAME));
    }

    public void put(PackPolicy policy, Actor.Person by) {
        var fields =
                Map.of(
                        "leaves", policy.leaves(),
                        "weighs", policy.weighs(),
                        "box", policy.weight().box().value(),
                        "percent", policy.weight().percent(),
                        "grams", policy.weight().grams().value());
        database.writer()
                .write(
                        tx -> {
                            Settings.put(tx, NAME, CanonicalJson.write(fields));
                            tx.event(0, by, "packing.settings", fields);
                            return policy;
                        });
    }

    private static PackPolicy read(String content) {
        if (content.isEmpty()) {
            return PackPolicy.DEFAULT;
        }
        var json = JSON.readTree(content);
        return new PackPolicy(
                json.path("leaves").asBoolean(),
                json.path("weighs").asBoolean(),
                new WeightRule(
                        new Grams(json.path("box").asLong()),
                        json.path("percent").asInt(),
                        new Grams(json.path("grams").asLong())));
    }
}
