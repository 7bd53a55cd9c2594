package shop.fahuo.store.pack;

import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;

/// Writes what was packed and put aside. Whoever calls it holds the lock of the parcel.
final class PackRows {

    private static final String ADD =
            "insert into pack_record (id, parcel_id, packed_at, packed_by, expected_g, measured_g,"
                    + " opened_at, opened_by) values (?, ?, ?, ?, ?, ?, null, null)";
    private static final String OPEN =
            "update pack_record set opened_at = ?, opened_by = ? where parcel_id = ? and opened_at"
                    + " is null";
    private static final String FORGET = "delete from pack_aside where parcel_id = ?";
    private static final String ASIDE =
            "insert into pack_aside (parcel_id, reason, put_at, put_by) values (?, ?, ?, ?)";

    private PackRows() {}

    /// @param expected zero when nobody knows
    static void add(Tx tx, ParcelId id, Grams expected, Optional<Grams> measured, Actor.Person by)
            throws SQLException {
        tx.update(
                ADD,
                tx.nextId(),
                id.value(),
                tx.now(),
                by.name(),
                expected.value(),
                measured.map(Grams::value).orElse(null));
        tx.update(FORGET, id.value());
    }

    static void open(Tx tx, ParcelId id, Actor.Person by) throws SQLException {
        tx.update(OPEN, tx.now(), by.name(), id.value());
    }

    static void aside(Tx tx, ParcelId id, String reason, Actor.Person by) throws SQLException {
        tx.update(FORGET, id.value());
        tx.update(ASIDE, id.value(), reason, tx.now(), by.name());
    }
}
