package shop.fahuo.store.setting;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;

import java.util.Map;

/// Keeps how parcels are followed.
public final class TrackDesk {

    /// Those that silence troubles, or will.
    private static final String LOOK_AGAIN =
            "update track set watch_at = ? where watch_at is not null or trouble in"
                    + " ('PARCEL_UNSEEN', 'PARCEL_STUCK')";

    private final Database database;

    public TrackDesk(Database database) {
        this.database = database;
    }

    public TrackSettings get() {
        return TrackSettings.read(database.read(sql -> Settings.get(sql, TrackSettings.NAME)));
    }

    /// Orders that have arrived keep the after-sale days that they were given.
    public void put(TrackSettings settings, Actor.Person by) {
        database.writer()
                .write(
                        tx -> {
                            Settings.put(tx, TrackSettings.NAME, settings.write());
                            tx.update(LOOK_AGAIN, tx.now());
                            tx.event(0, by, "tracking.settings", Map.of());
                            return settings;
                        });
    }
}
