package shop.fahuo.store.track;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.outbox.Jitter;
import shop.fahuo.store.setting.TrackDesk;
import shop.fahuo.store.ship.Leaving;
import shop.fahuo.store.vault.Vault;

/// Where parcels are.
///
/// @param list looks at tracks
/// @param tracks takes in what is told
/// @param polls whom to ask about when
/// @param settings how parcels are followed
public record Tracking(TrackList list, Tracks tracks, Polls polls, TrackDesk settings) {

    public static Tracking of(Database database, Leaving leaving, Vault vault, Jitter jitter) {
        var hearing = new Hearing(new EventRows(vault), leaving, jitter);
        var settings = new TrackDesk(database);
        return new Tracking(
                new TrackList(database, vault),
                new Tracks(database, hearing),
                new Polls(database, hearing, settings, jitter),
                settings);
    }
}
