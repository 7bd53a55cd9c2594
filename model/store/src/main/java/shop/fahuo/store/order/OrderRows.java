package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;

import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.store.vault.Vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Makes rows of a list from rows of `orders`; what stands in other tables is loaded for all of
/// them at once.
final class OrderRows {

    private static final List<Field<?>> COLUMNS =
            List.of(
                    ORDERS.ID,
                    ORDERS.CHANNEL_ID,
                    ORDERS.NUMBER,
                    ORDERS.PHASE,
                    ORDERS.VERSION,
                    ORDERS.PLACED_AT,
                    ORDERS.PAID_AT,
                    ORDERS.SHIP_BY,
                    ORDERS.BUYER_ID,
                    ORDERS.BUYER_NICK,
                    ORDERS.TOTAL_FEN,
                    ORDERS.SEALED,
                    ORDERS.TAGS,
                    ORDERS.SHIP_AFTER);

    private final Channels channels;
    private final Vault vault;

    /// What a list shows of an order's lines.
    private record Goods(int units, int lines, String name) {

        static final Goods NONE = new Goods(0, 0, "");

        Goods and(int quantity, String next) {
            return new Goods(units + quantity, lines + 1, lines == 0 ? next : name);
        }
    }

    OrderRows(Channels channels, Vault vault) {
        this.channels = channels;
        this.vault = vault;
    }

    /// @return in the order of the ids, without those that do not exist
    List<OrderRow> of(DSLContext sql, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var found = orders(sql, ids);
        var holds = holds(sql, ids);
        var troubles = OpenTroubles.of(sql, ids);
        var goods = goods(sql, ids);
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(
                        row -> {
                            var id = row.get(ORDERS.ID);
                            return row(
                                    row,
                                    holds.getOrDefault(id, Set.of()),
                                    troubles.getOrDefault(id, List.of()),
                                    goods.getOrDefault(id, Goods.NONE));
                        })
                .toList();
    }

    /// What stacks are sorted by, in no order.
    List<Stack.Entry> entries(DSLContext sql, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        var held = holds(sql, ids).keySet();
        return sql.select(
                        ORDERS.ID,
                        ORDERS.PLACED_AT,
                        ORDERS.PAID_AT,
                        ORDERS.SHIP_BY,
                        ORDERS.TOTAL_FEN)
                .from(ORDERS)
                .where(ORDERS.ID.in(ids))
                .fetch(
                        row ->
                                new Stack.Entry(
                                        new OrderId(row.value1()),
                                        row.value2(),
                                        Optional.ofNullable(row.value3()),
                                        Optional.ofNullable(row.value4()),
                                        Fen.of(row.value5()),
                                        held.contains(row.value1())));
    }

    private static Map<Long, Record> orders(DSLContext sql, List<Long> ids) {
        return sql.select(COLUMNS).from(ORDERS).where(ORDERS.ID.in(ids)).fetchMap(ORDERS.ID);
    }

    private static Map<Long, Set<HoldReason>> holds(DSLContext sql, List<Long> ids) {
        return sql
                .select(ORDER_HOLD.ORDER_ID, ORDER_HOLD.REASON)
                .from(ORDER_HOLD)
                .where(ORDER_HOLD.ORDER_ID.in(ids).and(ORDER_HOLD.RELEASED_AT.isNull()))
                .fetch()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                row -> row.value1(),
                                Collectors.mapping(
                                        row -> HoldReason.valueOf(row.value2()),
                                        Collectors.toSet())));
    }

    private static Map<Long, Goods> goods(DSLContext sql, List<Long> ids) {
        var goods = new HashMap<Long, Goods>();
        sql.select(ORDER_LINE.ORDER_ID, ORDER_LINE.QUANTITY, ORDER_LINE.NAME)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.in(ids))
                .orderBy(ORDER_LINE.ORDER_ID, ORDER_LINE.POSITION)
                .forEach(
                        row ->
                                goods.merge(
                                        row.value1(),
                                        Goods.NONE.and(row.value2(), row.value3()),
                                        (sum, next) -> sum.and(next.units(), next.name())));
        return goods;
    }

    private OrderRow row(Record row, Set<HoldReason> holds, List<Trouble> troubles, Goods goods) {
        var channel = channels.withId(row.get(ORDERS.CHANNEL_ID));
        return new OrderRow(
                new OrderId(row.get(ORDERS.ID)),
                new OrderKey(channel.name(), new OrderNumber(row.get(ORDERS.NUMBER))),
                new Buyer(row.get(ORDERS.BUYER_ID), row.get(ORDERS.BUYER_NICK)),
                Phase.valueOf(row.get(ORDERS.PHASE)),
                row.get(ORDERS.VERSION),
                holds,
                troubles,
                Fen.of(row.get(ORDERS.TOTAL_FEN)),
                goods.units(),
                goods.lines(),
                goods.name(),
                row.get(ORDERS.PLACED_AT),
                Optional.ofNullable(row.get(ORDERS.PAID_AT)),
                Optional.ofNullable(row.get(ORDERS.SHIP_BY)),
                Personal.open(vault, row.get(ORDERS.SEALED)).recipient().toString(),
                tags(row.get(ORDERS.TAGS)),
                Optional.ofNullable(row.get(ORDERS.SHIP_AFTER)));
    }

    private static Set<String> tags(String joined) {
        return joined.isEmpty() ? Set.of() : Set.of(joined.split(","));
    }
}
