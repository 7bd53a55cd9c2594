package shop.fahuo.store.pack;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/// Who has which parcel before them. Whoever calls it holds the lock of the parcel.
final class PackClaims {

    /// How long a parcel stays somebody's who does nothing.
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final String OTHERS =
            "select held_by, until_at from pack_claim where parcel_id = ? and desk <> ? and"
                    + " until_at > ?";
    private static final String TAKE =
            "insert into pack_claim (parcel_id, desk, held_by, until_at) values (?, ?, ?, ?)";
    private static final String DROP = "delete from pack_claim where parcel_id = ?";
    private static final String DROP_OWN =
            "delete from pack_claim where parcel_id = ? and desk = ?";
    private static final String KEEP =
            "update pack_claim set until_at = ? where parcel_id = ? and desk = ?";

    private PackClaims() {}

    /// Who else has it; empty when nobody has.
    static Optional<PackRefusal> others(Tx tx, ParcelId id, PackSeat seat) throws SQLException {
        return tx.first(
                OTHERS,
                row -> new PackRefusal.Held(new Actor.Person(row.text(1)), row.instant(2)),
                id.value(),
                seat.desk(),
                tx.now());
    }

    static void take(Tx tx, ParcelId id, PackSeat seat) throws SQLException {
        drop(tx, id);
        tx.update(TAKE, id.value(), seat.desk(), seat.by().name(), tx.now().plus(LEASE));
    }

    /// @return false when this desk does not have it any more
    static boolean keep(Tx tx, ParcelId id, PackSeat seat) throws SQLException {
        return tx.update(KEEP, tx.now().plus(LEASE), id.value(), seat.desk()) > 0;
    }

    static void drop(Tx tx, ParcelId id) throws SQLException {
        tx.update(DROP, id.value());
    }

    static void drop(Tx tx, ParcelId id, PackSeat seat) throws SQLException {
        tx.update(DROP_OWN, id.value(), seat.desk());
    }
}
