package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.OrderId;

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
    private final OrderSort sort;
    private final boolean rising;
    private final Optional<Cursor> after;
    private final int limit;
    private final int most;

    /// An index whose columns are `leading`, then what it is in the order of and the number of an
    /// order. The conditions of a walk fix the leading ones to one value each.
    record Index(Table<?> table, List<Field<?>> leading, SortKey<?> key, Field<Long> id) {

        Index {
            leading = List.copyOf(leading);
        }
    }

    /// One walk.
    ///
    /// @param fixed what the index knows
    /// @param rest what it does not
    /// @param lacking walks what lacks the key, which comes after all that has it
    record Lane(Index index, List<Condition> fixed, List<Condition> rest, boolean lacking) {

        Lane {
            fixed = List.copyOf(fixed);
            rest = List.copyOf(rest);
        }

        Lane(Index index, List<Condition> fixed, List<Condition> rest) {
            this(index, fixed, rest, false);
        }

        List<Condition> known() {
            var key = lacking ? index.key().lacking() : index.key().there();
            return Stream.concat(fixed.stream(), Stream.of(key)).toList();
        }
    }

    /// @param stopped the last key that was looked at, when there may be more beyond it
    record Walked(List<Cursor> keys, Optional<Cursor> stopped) {

        static final Walked NOTHING = new Walked(List.of(), Optional.empty());
    }

    /// @param most how many keys of an index are looked at
    KeyWalk(DSLContext sql, OrderSort sort, Optional<Cursor> after, int limit, int most) {
        this.sql = sql;
        this.sort = sort;
        rising = sort.rising();
        this.after = after;
        this.limit = limit;
        this.most = most;
    }

    Walked along(Lane lane) {
        if (!lane.lacking() && after.filter(cursor -> cursor.key().isEmpty()).isPresent()) {
            return Walked.NOTHING;
        }
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
        return sql.select(index.key().column(), index.id())
                .from(index.table())
                .where(lane.known())
                .and(beyond(lane, from))
                .orderBy(order(index))
                .limit(length - 1, 1)
                .fetchOptional(row -> cursor(row, index.key(), index.id()));
    }

    private List<Cursor> stretch(
            Lane lane, Optional<Cursor> from, Optional<Cursor> to, int wanted) {
        var index = lane.index();
        return sql.select(index.key().column(), index.id())
                .from(index.table())
                .where(lane.known())
                .and(beyond(lane, from))
                .and(upTo(index, to))
                .and(DSL.and(lane.rest()))
                .orderBy(order(index))
                .limit(wanted)
                .fetch(row -> cursor(row, index.key(), index.id()));
    }

    private static Cursor cursor(Record row, SortKey<?> key, Field<Long> id) {
        return new Cursor(key.of(row), new OrderId(row.get(id)));
    }

    /// Keys of the orders that a small part of a table names; they are sorted, so it must be small.
    ///
    /// @param table `orders`, or joined to it
    Walked amongFew(Table<?> table, Condition part) {
        var key = SortKey.of(sort.by());
        var keys =
                sql.selectDistinct(key.column(), ORDERS.ID)
                        .from(table)
                        .where(part)
                        .and(after.map(cursor -> anyBeyond(key, cursor)).orElse(DSL.noCondition()))
                        .orderBy(key.lackingLast(rising), ordered(ORDERS.ID))
                        .limit(limit)
                        .fetch(row -> cursor(row, key, ORDERS.ID));
        return new Walked(keys, Optional.empty());
    }

    private Condition anyBeyond(SortKey<?> key, Cursor from) {
        long last = from.id().value();
        if (from.key().isEmpty()) {
            return key.lacking().and(beyond(ORDERS.ID, last));
        }
        var there = key.beyond(from.key().get(), ORDERS.ID, last, rising);
        return key.mayLack() ? there.or(key.lacking()) : there;
    }

    /// The first of several walks, up to where the first of them stopped.
    Walked merged(Stream<Walked> all) {
        var walks = all.toList();
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
        var byKey =
                Comparator.<Cursor>comparingLong(cursor -> cursor.key().orElse(0L))
                        .thenComparingLong(cursor -> cursor.id().value());
        return Comparator.<Cursor, Boolean>comparing(cursor -> cursor.key().isEmpty())
                .thenComparing(rising ? byKey : byKey.reversed());
    }

    private Condition beyond(Lane lane, Optional<Cursor> from) {
        var index = lane.index();
        return from.map(
                        cursor -> {
                            long last = cursor.id().value();
                            if (!lane.lacking()) {
                                var at = cursor.key().orElseThrow();
                                return index.key().beyond(at, index.id(), last, rising);
                            }
                            return cursor.key().isEmpty()
                                    ? beyond(index.id(), last)
                                    : DSL.noCondition();
                        })
                .orElse(DSL.noCondition());
    }

    private Condition beyond(Field<Long> id, long last) {
        return rising ? id.gt(last) : id.lt(last);
    }

    private Condition upTo(Index index, Optional<Cursor> to) {
        return to.map(
                        cursor -> {
                            long last = cursor.id().value();
                            return cursor.key()
                                    .map(at -> index.key().upTo(at, index.id(), last, rising))
                                    .orElseGet(
                                            () ->
                                                    rising
                                                            ? index.id().le(last)
                                                            : index.id().ge(last));
                        })
                .orElse(DSL.noCondition());
    }

    private List<OrderField<?>> order(Index index) {
        return Stream.concat(
                        index.leading().stream(),
                        Stream.<Field<?>>of(index.key().column(), index.id()))
                .<OrderField<?>>map(this::ordered)
                .toList();
    }

    private OrderField<?> ordered(Field<?> column) {
        return rising ? column.asc() : column.desc();
    }
}
