package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

import shop.fahuo.store.order.Search.Way;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the orders of one page by key. Predicates are written out and every column of the index is
/// named in `order by`: H2 walks the index then, and reads millions of rows otherwise.
final class PageQuery {

    private final DSLContext sql;
    private final List<Condition> filters;
    private final List<Field<?>> leading;
    private final boolean oldestFirst;

    private PageQuery(
            DSLContext sql, List<Condition> filters, List<Field<?>> leading, boolean oldestFirst) {
        this.sql = sql;
        this.filters = filters;
        this.leading = leading;
        this.oldestFirst = oldestFirst;
    }

    /// @param channel the number of the filter's channel
    static PageQuery of(DSLContext sql, OrderFilter filter, Optional<Integer> channel) {
        var filters = new ArrayList<Condition>();
        filter.phase().ifPresent(phase -> filters.add(ORDERS.PHASE.eq(phase.name())));
        channel.ifPresent(id -> filters.add(ORDERS.CHANNEL_ID.eq(id)));
        filter.hold().ifPresent(reason -> filters.add(held(reason.name())));
        if (filter.trouble()) {
            filters.add(inTrouble());
        }
        List<Field<?>> leading = filter.phase().isPresent() ? List.of(ORDERS.PHASE) : List.of();
        return new PageQuery(sql, filters, leading, filter.oldestFirst());
    }

    private static Condition held(String reason) {
        return ORDERS.ID.in(
                DSL.select(ORDER_HOLD.ORDER_ID)
                        .from(ORDER_HOLD)
                        .where(ORDER_HOLD.REASON.eq(reason).and(ORDER_HOLD.RELEASED_AT.isNull())));
    }

    private static Condition inTrouble() {
        return ORDERS.ID.in(
                DSL.select(TROUBLE.ORDER_ID).from(TROUBLE).where(TROUBLE.RESOLVED_AT.isNull()));
    }

    /// The first reading of a search that finds anything here.
    Optional<Way> choose(List<Way> ways) {
        return ways.stream().filter(this::findsAny).findFirst();
    }

    private boolean findsAny(Way way) {
        return !sql.select(DSL.one())
                .from(ORDERS)
                .where(filters)
                .and(way.condition())
                .limit(1)
                .fetch()
                .isEmpty();
    }

    List<? extends Record> fetch(Optional<Way> way, Optional<Cursor> after, int limit) {
        var conditions = new ArrayList<>(filters);
        way.map(Way::condition).ifPresent(conditions::add);
        after.map(this::beyond).ifPresent(conditions::add);
        return sql.select(OrderRows.COLUMNS)
                .from(ORDERS)
                .where(conditions)
                .orderBy(order(way))
                .limit(limit)
                .fetch();
    }

    private Condition beyond(Cursor cursor) {
        var placed = cursor.placed();
        var id = cursor.id().value();
        return oldestFirst
                ? ORDERS.PLACED_AT.ge(placed).and(ORDERS.PLACED_AT.gt(placed).or(ORDERS.ID.gt(id)))
                : ORDERS.PLACED_AT.le(placed).and(ORDERS.PLACED_AT.lt(placed).or(ORDERS.ID.lt(id)));
    }

    private List<OrderField<?>> order(Optional<Way> way) {
        var columns = new ArrayList<Field<?>>(way.map(Way::leading).orElse(leading));
        columns.add(ORDERS.PLACED_AT);
        columns.add(ORDERS.ID);
        return columns.stream()
                .<OrderField<?>>map(column -> oldestFirst ? column.asc() : column.desc())
                .toList();
    }
}
