package shop.fahuo.store.order;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.TrackSettings;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Knows when all of an order has arrived, which begins its after-sale days. Whoever calls it holds
/// the lock of the order.
public final class Arrivals {

    private static final String PHASE = "select phase from orders where id = ?";

    /// Of what left in a parcel that was not booked here nobody hears.
    private static final String PARCELS =
            "select t.delivered_at from delivery d left join parcel p on p.id = d.parcel_id left"
                    + " join track t on t.parcel_id = p.id and t.generation = p.generation where"
                    + " d.order_id = ? and d.waybill <> ''";

    private static final String BEGIN =
            "insert into after_sale (order_id, delivered_at, ends_at) values (?, ?, ?)";
    private static final String BEGUN = "select delivered_at from after_sale where order_id = ?";
    private static final String CHANGE =
            "update after_sale set delivered_at = ?, ends_at = ? where order_id = ?";

    private Arrivals() {}

    /// Moves an order on that has left and arrived, all of it.
    public static void look(Tx tx, OrderId order) throws SQLException {
        var phase = tx.first(PHASE, row -> row.name(1, Phase.class), order.value()).orElseThrow();
        if (phase != Phase.SHIPPED && phase != Phase.DELIVERED) {
            return;
        }
        var arrived = arrived(tx, order);
        if (arrived.isPresent()) {
            arrive(tx, order, phase, arrived.get());
        }
    }

    private static Optional<Instant> arrived(Tx tx, OrderId order) throws SQLException {
        var parcels = tx.query(PARCELS, row -> row.optionalInstant(1), order.value());
        return parcels.stream().allMatch(Optional::isPresent)
                ? parcels.stream().flatMap(Optional::stream).max(Instant::compareTo)
                : Optional.empty();
    }

    /// An older scan that comes late may say that it arrived earlier.
    private static void arrive(Tx tx, OrderId order, Phase phase, Instant at) throws SQLException {
        var ends = at.plus(TrackSettings.of(tx).afterSale());
        if (phase == Phase.SHIPPED) {
            tx.update(BEGIN, order.value(), at, ends);
            Moves.move(
                    tx,
                    order,
                    phase,
                    Phase.DELIVERED,
                    new Actor.Worker(),
                    Optional.of(ends),
                    Map.of("until", ends.toString()));
            BuyerNotices.arrived(tx, order);
        } else if (!tx.first(BEGUN, row -> row.instant(1), order.value()).equals(Optional.of(at))) {
            tx.update(CHANGE, at, ends, order.value());
            Moves.wake(tx, order, Optional.of(ends));
        }
    }
}
