package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.stock.SkuCode;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts orders into groups, some at a time: that costs what there are of them, however many the
/// shop has.
final class Groups {

    /// Asked about at once.
    private static final int SOME = 1_000;

    private final DSLContext sql;
    private final GroupBy by;
    private final Map<Object, Group> groups = new HashMap<>();

    /// What an order brings into whichever groups it is of.
    private record Brought(Buyer buyer, long units, Fen total, Instant placed) {

        Group to(Optional<Criterion> asks, String name) {
            return new Group(asks, name, 1, units, total, placed);
        }
    }

    Groups(DSLContext sql, GroupBy by) {
        this.sql = sql;
        this.by = by;
    }

    /// @param orders each once
    List<Group> of(List<Cursor> orders) {
        for (int from = 0; from < orders.size(); from += SOME) {
            var some = orders.subList(from, Math.min(orders.size(), from + SOME));
            var ids = some.stream().map(one -> one.id().value()).toList();
            switch (by) {
                case BUYER -> byBuyer(ids);
                case SKU ->
                        bySku(
                                some.stream()
                                        .collect(
                                                Collectors.toMap(
                                                        one -> one.id().value(), Cursor::placed)));
                case COURIER -> byCourier(ids);
            }
        }
        return groups.values().stream().sorted(Group.IN_ORDER).toList();
    }

    /// The nick tells nobody apart: channels mask it, and many are the same.
    private void byBuyer(List<Long> ids) {
        brought(ids)
                .values()
                .forEach(
                        order -> {
                            var id = Optional.of(order.buyer().id()).filter(one -> !one.isBlank());
                            add(
                                    order.buyer().id(),
                                    order.to(id.map(Criterion.ByBuyer::new), order.buyer().nick()));
                        });
    }

    private void byCourier(List<Long> ids) {
        var couriers = OrderParcels.couriers(sql, ids);
        brought(ids)
                .forEach(
                        (id, order) ->
                                asked(couriers.getOrDefault(id, Set.of()))
                                        .forEach(
                                                asks ->
                                                        add(
                                                                asks,
                                                                order.to(Optional.of(asks), ""))));
    }

    private static Stream<Criterion> asked(Set<Courier> couriers) {
        return couriers.isEmpty()
                ? Stream.of(Criterion.ByCourier.NONE)
                : couriers.stream().map(one -> new Criterion.ByCourier(Set.of(one), false));
    }

    private void bySku(Map<Long, Instant> placed) {
        var units = DSL.sum(ORDER_LINE.QUANTITY);
        var total = DSL.sum(ORDER_LINE.UNIT_PRICE_FEN.mul(ORDER_LINE.QUANTITY));
        sql.select(ORDER_LINE.ORDER_ID, ORDER_LINE.SKU, DSL.max(ORDER_LINE.NAME), units, total)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(placed.keySet()))
                .groupBy(ORDER_LINE.ORDER_ID, ORDER_LINE.SKU)
                .forEach(
                        row -> {
                            var sku = new SkuCode(row.value2());
                            add(
                                    sku,
                                    new Group(
                                            Optional.of(new Criterion.WithSku(sku)),
                                            row.value3(),
                                            1,
                                            row.value4().longValue(),
                                            Fen.of(row.value5().longValue()),
                                            Objects.requireNonNull(placed.get(row.value1()))));
                        });
    }

    private void add(Object key, Group order) {
        groups.merge(key, order, Group::with);
    }

    private Map<Long, Brought> brought(List<Long> ids) {
        var units = units(ids);
        return sql.select(
                        ORDERS.ID,
                        ORDERS.BUYER_ID,
                        ORDERS.BUYER_NICK,
                        ORDERS.TOTAL_FEN,
                        ORDERS.PLACED_AT)
                .from(ORDERS)
                .where(ORDERS.ID.in(ids))
                .fetchMap(
                        ORDERS.ID,
                        row ->
                                new Brought(
                                        new Buyer(row.value2(), row.value3()),
                                        units.getOrDefault(row.value1(), 0L),
                                        Fen.of(row.value4()),
                                        row.value5()));
    }

    private Map<Long, Long> units(List<Long> ids) {
        var units = DSL.sum(ORDER_LINE.QUANTITY);
        return sql.select(ORDER_LINE.ORDER_ID, units)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(ids))
                .groupBy(ORDER_LINE.ORDER_ID)
                .fetchMap(ORDER_LINE.ORDER_ID, row -> row.value2().longValue());
    }
}
