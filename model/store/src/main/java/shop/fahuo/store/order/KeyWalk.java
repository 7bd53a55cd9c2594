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
/// in order: only so does H2 walk the index; otherwise it reads and sorts millions of rows.
final class KeyWalk {

    private final DSLContext sql;
    private final boolean oldestFirst;
    private final Optional<Cursor> after;
    private final int limit;

    /// An index whose columns are `leading`, then the time and the number of an order. The
    /// conditions of a walk fix the leading ones to one value each.
    record Index(Table<?> table, List<Field<?>> leading, Field<Instant> placed, Field<Long> id) {

        Index {
            leading = List.copyOf(leading);
        }
    }

    KeyWalk(DSLContext sql, boolean oldestFirst, Optional<Cursor> after, int limit) {
        this.sql = sql;
        this.oldestFirst = oldestFirst;
        this.after = after;
        this.limit = limit;
    }

    List<Cursor> along(Index index, List<Condition> conditions) {
        var columns = new ArrayList<>(index.leading());
        columns.add(index.placed());
        columns.add(index.id());
        return sql.select(index.placed(), index.id())
                .from(index.table())
                .where(conditions)
                .and(beyond(index.placed(), index.id()))
                .orderBy(columns.stream().map(this::ordered).toList())
                .limit(limit)
                .fetch(row -> new Cursor(row.value1(), new OrderId(row.value2())));
    }

    /// Keys of the orders that a small part of another table names; they are sorted, so it must be
    /// small.
    List<Cursor> amongFew(
            Table<?> table, Field<Long> order, Condition part, List<Condition> ofOrder) {
        return sql.selectDistinct(ORDERS.PLACED_AT, ORDERS.ID)
                .from(table)
                .join(ORDERS)
                .on(ORDERS.ID.eq(order))
                .where(part)
                .and(DSL.and(ofOrder))
                .and(beyond(ORDERS.PLACED_AT, ORDERS.ID))
                .orderBy(ordered(ORDERS.PLACED_AT), ordered(ORDERS.ID))
                .limit(limit)
                .fetch(row -> new Cursor(row.value1(), new OrderId(row.value2())));
    }

    /// The first of several walks.
    List<Cursor> merged(Stream<List<Cursor>> walks) {
        var oldest =
                Comparator.comparing(Cursor::placed)
                        .thenComparingLong(cursor -> cursor.id().value());
        return walks.flatMap(List::stream)
                .sorted(oldestFirst ? oldest : oldest.reversed())
                .limit(limit)
                .toList();
    }

    private Condition beyond(Field<Instant> placed, Field<Long> id) {
        return after.map(
                        cursor -> {
                            var at = cursor.placed();
                            long last = cursor.id().value();
                            return oldestFirst
                                    ? placed.ge(at).and(placed.gt(at).or(id.gt(last)))
                                    : placed.le(at).and(placed.lt(at).or(id.lt(last)));
                        })
                .orElse(DSL.noCondition());
    }

    private OrderField<?> ordered(Field<?> column) {
        return oldestFirst ? column.asc() : column.desc();
    }
}
