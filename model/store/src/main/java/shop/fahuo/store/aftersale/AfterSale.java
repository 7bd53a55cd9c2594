package shop.fahuo.store.aftersale;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Moves;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.RefundReader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.Wakes;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Ends orders whose after-sale days are over. They begin when all of an order has arrived.
public final class AfterSale {

    /// How often to look whether money is still going back.
    private static final Duration REFUNDING = Duration.ofHours(1);

    private final Database database;
    private final OrderLoader loader;

    public AfterSale(Database database, OrderLoader loader) {
        this.database = database;
        this.loader = loader;
    }

    /// Orders that may be able to end.
    public List<OrderId> due(Instant now, int limit) {
        return Wakes.due(database, Phase.DELIVERED, now, limit);
    }

    /// When the next order may end that is not due yet.
    public Optional<Instant> nextDue(Instant now) {
        return Wakes.next(database, Phase.DELIVERED, now);
    }

    /// Ends one order, unless money of it is going back.
    ///
    /// @return whether it has ended
    public CompletableFuture<Boolean> end(OrderId id) {
        return database.writer()
                .submit(
                        tx -> {
                            var order =
                                    loader.lock(tx, id)
                                            .filter(found -> found.phase() == Phase.DELIVERED)
                                            .filter(found -> found.isDue(tx.now()));
                            return order.isPresent() && end(tx, order.get());
                        });
    }

    private static boolean end(Tx tx, StoredOrder order) throws SQLException {
        boolean isGoingBack =
                RefundReader.of(tx.sql(), order.id()).stream()
                        .anyMatch(refund -> refund.state().isOpen());
        if (isGoingBack) {
            Moves.wake(tx, order.id(), Optional.of(tx.now().plus(REFUNDING)));
            return false;
        }
        Moves.move(
                tx,
                order.id(),
                Phase.DELIVERED,
                Phase.DONE,
                new Actor.Worker(),
                Optional.empty(),
                Map.of());
        return true;
    }
}
