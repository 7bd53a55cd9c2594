package shop.fahuo.store.commission;

import shop.fahuo.core.commission.HoldClock;
import shop.fahuo.core.commission.HoldClock.Stop;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Makes payable what was held long enough. The days begin when the buyer has all of an order, and
/// while something of it may be coming back they do not count.
public final class Releases {

    /// How often to look whether an after-sale is over.
    private static final Duration STANDING = Duration.ofHours(1);

    private static final String DUE =
            "select order_id from commission_order where look_at <= cast(? as timestamp with time"
                    + " zone) order by look_at, order_id limit ?";
    private static final String NEXT =
            "select look_at from commission_order where look_at > cast(? as timestamp with time"
                    + " zone) order by look_at, order_id limit 1";
    private static final String LOCK = "select phase from orders where id = ? for update";
    private static final String LOOKS =
            "select 1 from commission_order where order_id = ? and look_at <= ?";
    private static final String ARRIVED = "select delivered_at from after_sale where order_id = ?";

    /// Of what left in a parcel that was booked here, its track will tell.
    private static final String LEFT =
            "select made_at, waybill, parcel_id from delivery where order_id = ?";

    /// Troubles while which something may be coming back.
    static final String STOPPING =
            "('CLOSED_AFTER_SHIPPING', 'CHANGED_AFTER_SHIPPING', 'CHANGED_AFTER_REFUND')";

    /// Refunds from the moment somebody asked, and what a channel says after an order has left.
    private static final String STOPS =
            "select asked_at, ended_at from refund where order_id = ? union all select raised_at,"
                    + " resolved_at from trouble where order_id = ? and cause in "
                    + STOPPING;

    private final Database database;

    public Releases(Database database) {
        this.database = database;
    }

    /// Orders whose commission may have become payable, the longest due first.
    public List<OrderId> due(Instant now, int limit) {
        return database.read(
                sql ->
                        sql.fetch(DUE, now.atOffset(ZoneOffset.UTC), limit)
                                .map(row -> new OrderId(row.get(0, Long.class))));
    }

    /// When the next may become payable that has not yet.
    public Optional<Instant> nextDue(Instant now) {
        return database.read(
                sql ->
                        sql.fetchOptional(NEXT, now.atOffset(ZoneOffset.UTC))
                                .map(row -> row.get(0, OffsetDateTime.class).toInstant()));
    }

    /// Looks at one order.
    ///
    /// @return whether its commission has become payable
    public CompletableFuture<Boolean> look(OrderId order) {
        return database.writer()
                .submit(
                        tx -> {
                            var phase =
                                    tx.first(LOCK, row -> row.name(1, Phase.class), order.value());
                            return phase.isPresent()
                                    && tx.first(LOOKS, row -> true, order.value(), tx.now())
                                            .isPresent()
                                    && look(tx, order, phase.get());
                        });
    }

    private static boolean look(Tx tx, OrderId order, Phase phase) throws SQLException {
        var head = CommissionRows.find(tx::query, order).orElseThrow();
        var terms = CommissionTerms.of(tx);
        var received = received(tx, order, phase, terms);
        if (received.isEmpty()) {
            CommissionRows.hold(
                    tx, order, Stage.ACCRUED, Optional.empty(), Optional.empty(), Optional.empty());
            return false;
        }
        var stops = tx.query(STOPS, Releases::stop, order.value(), order.value());
        var end = HoldClock.end(received.get(), terms.hold(), stops);
        if (end.filter(at -> !at.isAfter(tx.now())).isPresent()) {
            Accruals.release(tx, head, new Actor.Worker());
            return true;
        }
        boolean isHeld = !received.get().isAfter(tx.now());
        CommissionRows.hold(
                tx,
                order,
                isHeld ? Stage.HELD : Stage.ACCRUED,
                received.filter(_ -> isHeld),
                end,
                isHeld ? end.or(() -> Optional.of(tx.now().plus(STANDING))) : received);
        return false;
    }

    private static Stop stop(Row row) throws SQLException {
        return new Stop(row.instant(1), row.optionalInstant(2));
    }

    /// When the buyer has, or will count as having, all of it; empty while nobody knows.
    private static Optional<Instant> received(
            Tx tx, OrderId order, Phase phase, CommissionTerms terms) throws SQLException {
        var arrived = tx.first(ARRIVED, row -> row.instant(1), order.value());
        if (arrived.isPresent() || phase != Phase.SHIPPED) {
            return arrived;
        }
        var times = new ArrayList<Optional<Instant>>();
        for (var left : tx.query(LEFT, Left::of, order.value())) {
            times.add(left.received(terms));
        }
        return times.stream().allMatch(Optional::isPresent)
                ? times.stream().flatMap(Optional::stream).max(Instant::compareTo)
                : Optional.empty();
    }

    private record Left(Instant at, String waybill, long parcel) {

        static Left of(Row row) throws SQLException {
            return new Left(row.instant(1), row.text(2), row.number(3));
        }

        /// Keys the buyer has at once.
        Optional<Instant> received(CommissionTerms terms) {
            if (waybill.isEmpty()) {
                return Optional.of(at);
            }
            return parcel == 0 ? Optional.of(at.plus(terms.receipt())) : Optional.empty();
        }
    }
}
