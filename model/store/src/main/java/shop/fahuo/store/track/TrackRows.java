package shop.fahuo.store.track;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Track;
import shop.fahuo.core.courier.TrackBudget;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.TrackStory;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads and writes tracks inside transactions.
final class TrackRows {

    private static final String FIND =
            "select t.parcel_id, t.generation, p.order_id, t.courier, t.number, t.booked_at,"
                    + " t.status, t.since_at, t.seen_at, t.delivered_at, t.trouble, t.trouble_id,"
                    + " w.state, p.state, p.ended_at from track t join waybill w on w.parcel_id ="
                    + " t.parcel_id and w.generation = t.generation join parcel p on p.id ="
                    + " t.parcel_id where t.courier = ? and t.number = ?";
    private static final String SAVE =
            "update track set status = ?, since_at = ?, seen_at = ?, failures = ?, delivered_at ="
                    + " ?, urgency = ? where parcel_id = ? and generation = ?";
    private static final String POLL =
            "update track set poll_at = ? where parcel_id = ? and generation = ?";
    private static final String WATCH =
            "update track set watch_at = ?, trouble = ?, trouble_id = ? where parcel_id = ? and"
                    + " generation = ?";
    private static final String ORDERS =
            "select order_id from parcel where id = ? union select order_id from parcel_line where"
                    + " parcel_id = ? order by 1";
    private static final String LOCK = "select id from orders where id = ? for update";

    private TrackRows() {}

    static Optional<StoredTrack> find(Tx tx, Courier courier, WaybillNumber number)
            throws SQLException {
        return tx.first(FIND, TrackRows::track, courier.name(), number.value());
    }

    private static StoredTrack track(Row row) throws SQLException {
        var trouble = row.text(11);
        boolean hasLeft = row.name(14, ParcelState.class) == ParcelState.LEFT;
        return new StoredTrack(
                new ParcelId(row.number(1)),
                row.whole(2),
                new OrderId(row.number(3)),
                row.name(4, Courier.class),
                new WaybillNumber(row.text(5)),
                row.instant(6),
                new Track(
                        row.name(7, TrackStatus.class),
                        row.optionalInstant(8),
                        row.optionalInstant(9)),
                row.optionalInstant(10),
                trouble.isEmpty() ? Optional.empty() : Optional.of(TroubleCause.valueOf(trouble)),
                row.number(12),
                row.name(13, WaybillState.class).isAlive(),
                row.name(14, ParcelState.class) == ParcelState.OPEN,
                hasLeft ? row.optionalInstant(15) : Optional.empty());
    }

    static void save(Tx tx, StoredTrack row, TrackStory story, Optional<Instant> delivered)
            throws SQLException {
        var track = story.track();
        tx.update(
                SAVE,
                track.status().name(),
                track.since().orElse(null),
                track.seen().orElse(null),
                story.failures(),
                delivered.orElse(null),
                TrackBudget.urgency(track.status()),
                row.parcel().value(),
                row.generation());
    }

    /// @param next empty: never again
    static void poll(Tx tx, ParcelId parcel, int generation, Optional<Instant> next)
            throws SQLException {
        tx.update(POLL, next.orElse(null), parcel.value(), generation);
    }

    /// @param troubleId of the row that says so; 0 for none
    static void watch(
            Tx tx,
            StoredTrack row,
            Optional<Instant> next,
            Optional<TroubleCause> trouble,
            long troubleId)
            throws SQLException {
        tx.update(
                WATCH,
                next.orElse(null),
                trouble.map(Enum::name).orElse(""),
                troubleId == 0 ? null : troubleId,
                row.parcel().value(),
                row.generation());
    }

    /// The orders that have something in a parcel, locked before anything else, as everybody locks.
    static List<OrderId> lockOrders(Tx tx, ParcelId parcel) throws SQLException {
        var orders =
                tx.query(ORDERS, row -> new OrderId(row.number(1)), parcel.value(), parcel.value());
        for (var order : orders) {
            tx.first(LOCK, row -> row.number(1), order.value());
        }
        return orders;
    }
}
