package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.PARCEL;
import static shop.fahuo.store.jooq.Tables.PARCEL_LINE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.parcel.ParcelState;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// By whom what was ordered goes, as its parcels say; those that were taken apart say nothing.
final class OrderParcels {

    /// What is in parcels.
    static final Table<Record> LINES =
            PARCEL_LINE.join(PARCEL).on(PARCEL.ID.eq(PARCEL_LINE.PARCEL_ID));

    private static final Condition WHOLE = PARCEL.STATE.ne(ParcelState.DISSOLVED.name());

    private OrderParcels() {}

    /// Of a parcel.
    static Condition by(Collection<Courier> couriers) {
        return PARCEL.COURIER.in(couriers.stream().map(Courier::name).sorted().toList()).and(WHOLE);
    }

    /// Of an order.
    static Condition asked(Criterion.ByCourier asks) {
        var some = DSL.exists(ofOrder().and(by(asks.couriers())));
        return asks.orNone() ? some.or(DSL.notExists(ofOrder().and(WHOLE))) : some;
    }

    private static SelectConditionStep<?> ofOrder() {
        return DSL.selectOne().from(LINES).where(PARCEL_LINE.ORDER_ID.eq(ORDERS.ID));
    }

    /// Orders that are in no parcel are missing.
    static Map<Long, Set<Courier>> couriers(DSLContext sql, List<Long> orders) {
        return sql
                .selectDistinct(PARCEL_LINE.ORDER_ID, PARCEL.COURIER)
                .from(LINES)
                .where(PARCEL_LINE.ORDER_ID.in(orders).and(WHOLE))
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.mapping(
                                        row -> Courier.valueOf(row.value2()), Collectors.toSet())));
    }
}
