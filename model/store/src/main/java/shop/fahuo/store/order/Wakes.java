package shop.fahuo.store.order;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Database;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// When the worker has to look at orders again.
public final class Wakes {

    private static final String NEXT =
            "select work_at from orders where phase = ? and work_at > cast(? as timestamp with time"
                    + " zone) order by phase, work_at, id limit 1";

    private static final String DUE =
            "select id from orders where phase = ? and work_at <= cast(? as timestamp with time"
                    + " zone) order by phase, work_at, id limit ?";

    private Wakes() {}

    /// The orders of that phase that have to be looked at, the longest due first.
    public static List<OrderId> due(Database database, Phase phase, Instant now, int limit) {
        return database.read(
                sql ->
                        sql.fetch(DUE, phase.name(), now.atOffset(ZoneOffset.UTC), limit)
                                .map(row -> new OrderId(row.get(0, Long.class))));
    }

    /// The first moment after `now` at which an order of that phase has to be looked at.
    public static Optional<Instant> next(Database database, Phase phase, Instant now) {
        return database.read(
                sql ->
                        sql.fetchOptional(NEXT, phase.name(), now.atOffset(ZoneOffset.UTC))
                                .map(row -> row.get(0, OffsetDateTime.class).toInstant()));
    }
}
