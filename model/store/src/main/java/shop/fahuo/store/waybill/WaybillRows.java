package shop.fahuo.store.waybill;

import shop.fahuo.core.courier.TrackBudget;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The only code that moves waybills. Whoever calls it holds the lock of the parcel.
public final class WaybillRows {

    private static final String FIND =
            "select w.parcel_id, w.generation, p.order_id, w.reference, w.courier, w.account,"
                    + " w.state, w.content from waybill w join parcel p on p.id = w.parcel_id";
    private static final String OF_REFERENCE = FIND + " where w.reference = ?";
    private static final String NEWEST =
            FIND + " where w.parcel_id = ? and w.generation = p.generation";
    private static final String BOOK =
            "update waybill set state = 'BOOKED', number = ?, content = ?, booked_at = ?, words = ?"
                    + " where parcel_id = ? and generation = ? and state = 'ASKED'";
    private static final String MOVE =
            "update waybill set state = ?, ended_at = ?, words = ? where parcel_id = ? and"
                    + " generation = ? and state = ?";
    private static final String FOLLOW =
            "insert into track (parcel_id, generation, courier, number, account, booked_at, status,"
                + " since_at, seen_at, failures, delivered_at, urgency, poll_at, watch_at, trouble,"
                + " trouble_id) values (?, ?, ?, ?, ?, ?, ?, null, null, 0, null, ?, ?, ?, '',"
                + " null)";
    private static final String FOLLOW_NO_MORE =
            "update track set poll_at = null, watch_at = null where parcel_id = ? and generation ="
                    + " ?";
    private static final String NUMBERED =
            "select parcel_id from waybill where courier = ? and number = ?";

    private static final String NUMBER =
            "select number from waybill where parcel_id = ? and generation = ?";

    private WaybillRows() {}

    public static Optional<StoredWaybill> named(Tx tx, String reference) throws SQLException {
        return tx.first(OF_REFERENCE, StoredWaybill::of, reference);
    }

    /// The newest of a parcel, in whatever state; empty when it was never booked.
    public static Optional<StoredWaybill> newest(Tx tx, ParcelId parcel) throws SQLException {
        return tx.first(NEWEST, StoredWaybill::of, parcel.value());
    }

    /// Whether some parcel has this number of the courier's already.
    public static boolean isTaken(Tx tx, StoredWaybill waybill, String number) throws SQLException {
        return tx.first(NUMBERED, row -> row.number(1), waybill.courier().name(), number)
                .isPresent();
    }

    /// The courier's number of a booked one.
    public static String number(Tx tx, StoredWaybill waybill) throws SQLException {
        return tx.first(NUMBER, row -> row.text(1), waybill.parcel().value(), waybill.generation())
                .orElseThrow();
    }

    /// @param content as the courier made it
    /// @param words what a person should know of it; may be empty
    public static void book(
            Tx tx, StoredWaybill waybill, String number, String content, String words, Actor actor)
            throws SQLException {
        waybill.state().requireMoveTo(WaybillState.BOOKED);
        expectOne(
                waybill,
                tx.update(
                        BOOK,
                        number,
                        content,
                        tx.now(),
                        words,
                        waybill.parcel().value(),
                        waybill.generation()));
        follow(tx, waybill, number);
        tell(tx, waybill, WaybillState.BOOKED, actor, Map.of("number", number));
    }

    /// From now on its courier is asked where the parcel is.
    private static void follow(Tx tx, StoredWaybill waybill, String number) throws SQLException {
        var status = TrackStatus.CREATED;
        tx.update(
                FOLLOW,
                waybill.parcel().value(),
                waybill.generation(),
                waybill.courier().name(),
                number,
                waybill.account(),
                tx.now(),
                status.name(),
                TrackBudget.urgency(status),
                tx.now().plus(TrackBudget.pause(status)),
                tx.now());
    }

    /// @param words what stands in its way; may be empty
    public static void move(
            Tx tx, StoredWaybill waybill, WaybillState to, String words, Actor actor)
            throws SQLException {
        waybill.state().requireMoveTo(to);
        expectOne(
                waybill,
                tx.update(
                        MOVE,
                        to.name(),
                        to.isAlive() ? null : tx.now(),
                        words,
                        waybill.parcel().value(),
                        waybill.generation(),
                        waybill.state().name()));
        if (to == WaybillState.TAKEN_BACK) {
            tx.update(FOLLOW_NO_MORE, waybill.parcel().value(), waybill.generation());
        }
        tell(tx, waybill, to, actor, Map.of());
    }

    /// Has the courier asked to take a booked waybill back.
    public static void takeBack(Tx tx, StoredWaybill waybill, Actor actor) throws SQLException {
        move(tx, waybill, WaybillState.TAKING_BACK, "", actor);
        TaskRows.addAgain(
                tx,
                new NewTask(
                        TaskKind.CANCEL_WAYBILL,
                        waybill.cancelKey(),
                        waybill.order(),
                        waybill.account(),
                        waybill.payload(),
                        tx.now()));
    }

    private static void expectOne(StoredWaybill waybill, int moved) {
        if (moved != 1) {
            throw new IllegalStateException(waybill.reference() + " is not " + waybill.state());
        }
    }

    public static void tell(
            Tx tx, StoredWaybill waybill, WaybillState state, Actor actor, Map<String, String> more)
            throws SQLException {
        var detail = new TreeMap<String, Object>(more);
        detail.put("parcel", waybill.parcel().value());
        detail.put("reference", waybill.reference());
        tx.event(waybill.order().value(), actor, "waybill." + state.name(), detail);
    }
}
