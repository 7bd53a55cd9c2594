package shop.fahuo.store.erasure;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.erasure.ErasureRefusal.With;
import shop.fahuo.store.order.RefundReader;
import shop.fahuo.store.order.StoredOrder;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// What an order's personal data is still needed for.
final class Obstacles {

    /// 电子商务法 31 and 80: platforms keep what was traded for three years from the day on which it was
    /// done with. A merchant does well to do the same.
    private static final int YEARS = 3;

    private static final String TROUBLE =
            "select count(*) from trouble where order_id = ? and resolved_at is null";
    private static final String COMMISSION =
            "select count(*) from commission_order where order_id = ? and stage in ('ACCRUED',"
                    + " 'HELD')";
    private static final String TASK =
            "select count(*) from task where order_id = ? and state not in ('DONE', 'DEAD')";
    private static final String ENDED =
            "select max(at) from event where order_id = ? and what in ('phase.DONE',"
                    + " 'phase.CANCELLED', 'phase.REFUNDED', 'created.CANCELLED')";

    private Obstacles() {}

    static Optional<ErasureRefusal> find(Tx tx, StoredOrder order, ErasureWish wish)
            throws SQLException {
        var key = order.order().key();
        if (!order.phase().hasEnded()) {
            return Optional.of(new ErasureRefusal.NotFinished(key, order.phase()));
        }
        var busy = busy(tx, order.id());
        if (busy.isPresent()) {
            return Optional.of(new ErasureRefusal.Busy(key, busy.get()));
        }
        boolean mayStay = wish.how() == ErasureWish.State.RESTRICTED || wish.beforeTerm();
        return mayStay
                ? Optional.empty()
                : keptUntil(tx, order)
                        .filter(tx.now()::isBefore)
                        .map(until -> new ErasureRefusal.KeptUntil(key, until));
    }

    private static Optional<With> busy(Tx tx, OrderId id) throws SQLException {
        boolean isGoingBack =
                RefundReader.of(tx.sql(), id).stream().anyMatch(refund -> refund.state().isOpen());
        if (isGoingBack) {
            return Optional.of(With.REFUND);
        }
        if (any(tx, TROUBLE, id)) {
            return Optional.of(With.TROUBLE);
        }
        if (any(tx, COMMISSION, id)) {
            return Optional.of(With.COMMISSION);
        }
        return any(tx, TASK, id) ? Optional.of(With.TASK) : Optional.empty();
    }

    private static boolean any(Tx tx, String count, OrderId id) throws SQLException {
        return tx.first(count, row -> row.number(1), id.value()).orElse(0L) > 0;
    }

    /// Empty where nothing was ever paid: then there is no trade to keep.
    private static Optional<Instant> keptUntil(Tx tx, StoredOrder order) throws SQLException {
        if (order.order().paid().isEmpty()) {
            return Optional.empty();
        }
        return tx.first(ENDED, row -> row.optionalInstant(1), order.id().value())
                .flatMap(ended -> ended)
                .map(ended -> ended.atZone(ShopTime.ZONE).plusYears(YEARS).toInstant());
    }
}
