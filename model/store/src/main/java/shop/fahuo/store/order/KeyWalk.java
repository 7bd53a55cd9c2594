package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Table;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.OrderId;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Walks keys along an index from a cursor on.
///
/// The predicate beyond the cursor is written out, and `order by` names every column of the index
/// in order: only so does H2 walk the index; otherwise it reads and sorts millions of rows. What
/// the index does not know is asked of one stretch of it after the other, and of so many keys at
/// most.
final class KeyWalk {

    /// The first stretch; those after it are longer, because little was found.
    private static final int STRETCH = 1_000;

    private static final int LONGER = 4;

    private final DSLContext sql;
    private final boolean oldestFirst;
    private final Optional<Cursor> after;
    private final int limit;
    private final int most;

    /// An index whose columns are `leading`, then the time and the number of an order. The
    /// conditions of a walk fix the leading ones to one value each.
    record Index(Table<?> table, List<Field<?>> leading, Field<Instant> placed, Field<Long> id) {

        Index {
            leading = List.copyOf(leading);
        }
    }

    /// One walk.
    ///
    /// @param fixed what the index knows
    /// @param rest what it does not
    record Lane(Index index, List<Condition> fixed, List<Condition> rest) {

        Lane {
            fixed = List.copyOf(fixed);
            rest = List.copyOf(rest);
        }
    }

    /// @param stopped the last key that was looked at, when there may be more beyond it
    record Walked(List<Cursor> keys, Optional<Cursor> stopped) {

        static final Walked NOTHING = new Walked(List.of(), Optional.empty());
    }

    /// @param most how many keys of an index are looked at
    KeyWalk(DSLContext sql, boolean oldestFirst, Optional<Cursor> after, int limit, int most) {
        this.sql = sql;
        this.oldestFirst = oldestFirst;
        this.after = after;
        this.limit = limit;
        this.most = most;
    }

    Walked along(Lane lane) {
        if (lane.rest().isEmpty()) {
            var keys = stretch(lane, after, Optional.empty(), limit);
            return new Walked(keys, Optional.empty());
        }
        var found = new ArrayList<Cursor>();
        var from = after;
        int looked = 0;
        int stretch = Math.min(STRETCH, most);
        while (true) {
            var end = end(lane, from, stretch);
            found.addAll(stretch(lane, from, end, limit - found.size()));
            if (found.size() >= limit || end.isEmpty()) {
                return new Walked(found, Optional.empty());
            }
            looked += stretch;
            if (looked >= most) {
                return new Walked(found, end);
            }
            from = end;
            stretch = Math.min(stretch * LONGER, most - looked);
        }
    }

    /// The last key of a stretch; none where the index ends before it.
    private Optional<Cursor> end(Lane lane, Optional<Cursor> from, int length) {
        var index = lane.index();
        return sql.select(index.placed(), index.id())
                .from(index.table())
                .where(lane.fixed())
                .and(beyond(from, index.placed(), index.id()))
                .orderBy(order(index))
                .limit(length - 1, 1)
                .fetchOptional(row -> new Cursor(row.value1(), new OrderId(row.value2())));
    }

    private List<Cursor> stretch(
            Lane lane, Optional<Cursor> from, Optional<Cursor> to, int wanted) {
        var index = lane.index();
        return sql.select(index.placed(), index.id())
                .from(index.table())
                .where(lane.fixed())
                .and(beyond(from, index.placed(), index.id()))
                .and(upTo(to, index.placed(), index.id()))
                .and(DSL.and(lane.rest()))
                .orderBy(order(index))
                .limit(wanted)
                .fetch(row -> new Cursor(row.value1(), new OrderId(row.value2())));
    }

    /// Keys of the orders that a small part of another table names; they are sorted, so it must be
    /// small.
    Walked amongFew(Table<?> table, Field<Long> order, Condition part, List<Condition> ofOrder) {
        var keys =
                sql.selectDistinct(ORDERS.PLACED_AT, ORDERS.ID)
                        .from(table)
                        .join(ORDERS)
                        .on(ORDERS.ID.eq(order))
                        .where(part)
                        .and(DSL.and(ofOrder))
                        .and(beyond(after, ORDERS.PLACED_AT, ORDERS.ID))
                        .orderBy(ordered(ORDERS.PLACED_AT), ordered(ORDERS.ID))
                        .limit(limit)
                        .fetch(row -> new Cursor(row.value1(), new OrderId(row.value2())));
        return new Walked(keys, Optional.empty());
    }

    /// The first of several walks, up to where the first of them stopped.
    Walked merged(Stream<Lane> lanes) {
        var walks = lanes.map(this::along).toList();
        var stopped = walks.stream().flatMap(walk -> walk.stopped().stream()).min(inOrder());
        var keys =
                walks.stream()
                        .flatMap(walk -> walk.keys().stream())
                        .filter(key -> stopped.filter(end -> isBeyond(key, end)).isEmpty())
                        .sorted(inOrder())
                        .distinct()
                        .limit(limit)
                        .toList();
        return new Walked(keys, keys.size() < limit ? stopped : Optional.empty());
    }

    private boolean isBeyond(Cursor key, Cursor end) {
        return inOrder().compare(key, end) > 0;
    }

    private Comparator<Cursor> inOrder() {
        var oldest =
                Comparator.comparing(Cursor::placed)
                        .thenComparingLong(cursor -> cursor.id().value());
        return oldestFirst ? oldest : oldest.reversed();
    }

    private Condition beyond(Optional<Cursor> from, Field<Instant> placed, Field<Long> id) {
        return from.map(
                        cursor -> {
                            var at = cursor.placed();
                            long last = cursor.id().value();
                            return oldestFirst
                                    ? placed.ge(at).and(placed.gt(at).or(id.gt(last)))
                                    : placed.le(at).and(placed.lt(at).or(id.lt(last)));
                        })
                .orElse(DSL.noCondition());
    }

    private Condition upTo(Optional<Cursor> to, Field<Instant> placed, Field<Long> id) {
        return to.map(
                        cursor -> {
                            var at = cursor.placed();
                            long last = cursor.id().value();
                            return oldestFirst
                                    ? placed.le(at).and(placed.lt(at).or(id.le(last)))
                                    : placed.ge(at).and(placed.gt(at).or(id.ge(last)));
                        })
                .orElse(DSL.noCondition());
    }

    private List<OrderField<?>> order(Index index) {
        return Stream.concat(
                        index.leading().stream(), Stream.<Field<?>>of(index.placed(), index.id()))
                .<OrderField<?>>map(this::ordered)
                .toList();
    }

    private OrderField<?> ordered(Field<?> column) {
        return oldestFirst ? column.asc() : column.desc();
    }
}
