package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.impl.DSL;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;

/// What an index is in the order of, as a number: milliseconds or fen.
///
/// @param mayLack whether there are rows without it
/// @param there holds for all rows that have it, and is asked of the index: without it, H2 may walk
///   another one that knows more of what a filter asks, and sort
record SortKey<T>(
        Field<T> column,
        Function<T, Long> number,
        LongFunction<T> value,
        boolean mayLack,
        Condition there) {

    static SortKey<?> of(OrderSort.By by) {
        return switch (by) {
            case PLACED -> placed(ORDERS.PLACED_AT);
            case PAID -> time(ORDERS.PAID_AT, true, ORDERS.PAID_AT.ge(Instant.EPOCH));
            case SHIP_BY -> time(ORDERS.SHIP_BY, true, ORDERS.SHIP_BY.ge(Instant.EPOCH));
            case TOTAL ->
                    new SortKey<>(
                            ORDERS.TOTAL_FEN,
                            fen -> fen,
                            fen -> fen,
                            false,
                            ORDERS.TOTAL_FEN.ge(Long.MIN_VALUE));
        };
    }

    static SortKey<Instant> placed(Field<Instant> column) {
        return time(column, false, DSL.noCondition());
    }

    private static SortKey<Instant> time(Field<Instant> column, boolean mayLack, Condition there) {
        return new SortKey<>(column, Instant::toEpochMilli, Instant::ofEpochMilli, mayLack, there);
    }

    Optional<Long> of(Record row) {
        return Optional.ofNullable(row.get(column)).map(number);
    }

    Condition lacking() {
        return column.isNull();
    }

    /// What comes after `key` and `last` in this direction.
    Condition beyond(long key, Field<Long> id, long last, boolean rising) {
        var at = value.apply(key);
        return rising
                ? column.ge(at).and(column.gt(at).or(id.gt(last)))
                : column.le(at).and(column.lt(at).or(id.lt(last)));
    }

    /// What comes no later than `key` and `last` in this direction.
    Condition upTo(long key, Field<Long> id, long last, boolean rising) {
        var at = value.apply(key);
        return rising
                ? column.le(at).and(column.lt(at).or(id.le(last)))
                : column.ge(at).and(column.gt(at).or(id.ge(last)));
    }

    /// Rows without it last.
    OrderField<T> lackingLast(boolean rising) {
        var order = rising ? column.asc() : column.desc();
        return mayLack ? order.nullsLast() : order;
    }
}
