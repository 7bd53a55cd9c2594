package shop.fahuo.store.verify;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.TrackStory;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every waybill with a number is followed, is where its scans say, and shows its trouble.
final class Tracks implements Invariant {

    private static final int WINDOW = 40_000;

    private static final String WAYBILLS = "select count(*) from waybill where number is not null";
    private static final String TROUBLED = "select count(*) from track where trouble <> ''";
    private static final String UNFOLLOWED =
            "select w.parcel_id from waybill w left join track t on t.parcel_id = w.parcel_id and"
                + " t.generation = w.generation where w.number is not null and (t.number is null or"
                + " t.number <> w.number or t.courier <> w.courier or (w.state = 'TAKEN_BACK' and"
                + " t.poll_at is not null))";
    private static final String WITHOUT_TROUBLE =
            "select t.parcel_id from track t left join trouble r on r.id = t.trouble_id where"
                + " (t.trouble <> '' and (r.id is null or r.cause <> t.trouble)) or (t.trouble = ''"
                + " and t.trouble_id is not null)";
    private static final String EVENTS =
            "select e.courier, e.number, e.code, e.at, e.status, t.parcel_id from track t join"
                    + " track_event e on e.courier = t.courier and e.number = t.number where"
                    + " t.parcel_id >= ? and t.parcel_id < ?";
    private static final String TRACKS =
            "select courier, number, status, since_at, seen_at, failures, delivered_at from track"
                    + " where parcel_id >= ? and parcel_id < ?";

    private final Tally folds = new Tally("tracks-follow-scans");

    private record Waybill(String courier, String number) {}

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.windows("track", "parcel_id", WINDOW, (from, to) -> window(shop, from, to));
        return List.of(
                Invariant.none(shop, "waybills-followed", WAYBILLS, "parcel ", UNFOLLOWED),
                folds.check(),
                Invariant.none(shop, "tracks-troubled", TROUBLED, "parcel ", WITHOUT_TROUBLE));
    }

    private void window(Snapshot shop, long from, long to) throws SQLException {
        var events = new HashMap<Waybill, List<TrackEvent>>();
        shop.each(
                EVENTS,
                row ->
                        events.computeIfAbsent(
                                        new Waybill(row.text(1), row.text(2)),
                                        _ -> new ArrayList<>())
                                .add(event(row)),
                from,
                to);
        shop.each(TRACKS, row -> judge(row, events), from, to);
    }

    /// Words make no difference to where a parcel is.
    private static TrackEvent event(Row row) throws SQLException {
        return new TrackEvent(
                row.name(1, Courier.class),
                new WaybillNumber(row.text(2)),
                row.text(3),
                "",
                "",
                row.instant(4),
                row.name(5, TrackStatus.class));
    }

    private void judge(Row row, Map<Waybill, List<TrackEvent>> events) throws SQLException {
        var number = new Waybill(row.text(1), row.text(2));
        var story = TrackStory.fold(events.getOrDefault(number, List.of()));
        var track =
                new Track(
                        row.name(3, TrackStatus.class),
                        row.optionalInstant(4),
                        row.optionalInstant(5));
        Optional<Instant> delivered = row.optionalInstant(7);
        boolean holds =
                story.track().equals(track)
                        && story.failures() == row.whole(6)
                        && (story.delivered().isEmpty() || story.delivered().equals(delivered));
        folds.expect(
                holds, () -> number.number() + " is " + track + ", its scans say " + story.track());
    }
}
