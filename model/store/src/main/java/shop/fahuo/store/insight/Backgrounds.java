package shop.fahuo.store.insight;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_LINE;
import static shop.fahuo.store.jooq.Tables.STOCK;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.distributor.DistributorReader;
import shop.fahuo.store.distributor.Forests;
import shop.fahuo.store.insight.Background.Others;
import shop.fahuo.store.insight.Background.Tie;
import shop.fahuo.store.jooq.tables.records.OrdersRecord;
import shop.fahuo.store.order.Orders;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Looks at what stands around an order, along the indexes the rules count by. Nobody's name, phone
/// or door is in it unmasked.
public final class Backgrounds {

    /// A door of a dormitory has thousands.
    static final int MOST = 500;

    private static final int SHOWN = 4;

    private static final Set<Phase> UNEARNED =
            EnumSet.of(Phase.UNPAID, Phase.CANCELLED, Phase.REFUNDED);

    private final Database database;
    private final Orders orders;
    private final DistributorReader distributors;
    private final Forests names;

    public Backgrounds(
            Database database, Orders orders, DistributorReader distributors, Forests names) {
        this.database = database;
        this.orders = orders;
        this.distributors = distributors;
        this.names = names;
    }

    /// @param phase of an order
    private record Other(OrderId id, Phase phase, Fen total, String buyer) {}

    /// What the tables say of it at one moment, without what other readers read.
    private record Read(String distributor, List<Tied> tied, List<Background.Stock> stock) {}

    private record Tied(Tie tie, List<Other> others) {}

    /// @return empty when there is no such order
    public Optional<Background> of(OrderId id) {
        return database.read(
                        sql ->
                                sql.selectFrom(ORDERS)
                                        .where(ORDERS.ID.eq(id.value()))
                                        .fetchOptional(order -> read(sql, order)))
                .map(this::background);
    }

    private Background background(Read read) {
        return new Background(
                read.tied().stream().map(this::others).toList(),
                upline(read.distributor()),
                read.stock());
    }

    private static Read read(DSLContext sql, OrdersRecord order) {
        var buyer =
                ORDERS.BUYER_ID
                        .eq(order.getBuyerId())
                        .and(ORDERS.CHANNEL_ID.eq(order.getChannelId()));
        var tied =
                Stream.of(
                                Optional.of(tied(sql, order, Tie.BUYER, ORDERS.BUYER_ID, buyer)),
                                marked(sql, order, Tie.PHONE, ORDERS.PHONE_MARK),
                                marked(sql, order, Tie.DOOR, ORDERS.DOOR_MARK),
                                marked(sql, order, Tie.DEVICE, ORDERS.DEVICE_MARK))
                        .flatMap(Optional::stream)
                        .toList();
        return new Read(order.getDistributor(), tied, stock(sql, order.getId()));
    }

    private static Optional<Tied> marked(
            DSLContext sql, OrdersRecord order, Tie tie, Field<Long> mark) {
        @Nullable Long value = order.get(mark);
        return value == null
                ? Optional.empty()
                : Optional.of(tied(sql, order, tie, mark, mark.eq(value)));
    }

    /// Every column of the index is in `order by`; see [shop.fahuo.store.order.Orders].
    private static Tied tied(
            DSLContext sql, OrdersRecord order, Tie tie, Field<?> leading, Condition same) {
        var others =
                sql.select(ORDERS.ID, ORDERS.PHASE, ORDERS.TOTAL_FEN, ORDERS.BUYER_ID)
                        .from(ORDERS)
                        .where(same.and(ORDERS.ID.ne(order.getId())))
                        .orderBy(leading.desc(), ORDERS.PLACED_AT.desc())
                        .limit(MOST + 1)
                        .fetch(
                                row ->
                                        new Other(
                                                new OrderId(row.value1()),
                                                Phase.valueOf(row.value2()),
                                                Fen.of(row.value3()),
                                                row.value4()));
        return new Tied(tie, others);
    }

    private Others others(Tied tied) {
        var all = tied.others();
        var seen = all.subList(0, Math.min(MOST, all.size()));
        return new Others(
                tied.tie(),
                seen.size(),
                all.size() <= MOST,
                (int) seen.stream().map(Other::buyer).distinct().count(),
                count(seen, Phase.CANCELLED),
                count(seen, Phase.REFUNDED),
                seen.stream()
                        .filter(one -> !UNEARNED.contains(one.phase()))
                        .map(Other::total)
                        .reduce(Fen.ZERO, Fen::plus),
                orders.rows(seen.stream().limit(SHOWN).map(Other::id).toList()));
    }

    private static int count(List<Other> others, Phase phase) {
        return (int) others.stream().filter(one -> one.phase() == phase).count();
    }

    /// An order may name somebody the shop does not know.
    private List<Background.Member> upline(String distributor) {
        if (distributor.isBlank()) {
            return List.of();
        }
        var first = new DistributorCode(distributor);
        var line = new ArrayList<DistributorCode>(List.of(first));
        line.addAll(distributors.line(first));
        var called = names.names(line.stream().map(DistributorCode::value).toList());
        return line.stream()
                .filter(code -> called.containsKey(code.value()))
                .map(code -> new Background.Member(code, called.getOrDefault(code.value(), "")))
                .toList();
    }

    /// A line goes out of one warehouse, so the one that has most tells.
    private static List<Background.Stock> stock(DSLContext sql, long order) {
        var available =
                DSL.field(
                        DSL.select(
                                        DSL.coalesce(
                                                DSL.max(STOCK.ON_HAND.minus(STOCK.RESERVED)),
                                                DSL.val(0L)))
                                .from(STOCK)
                                .where(STOCK.SKU.eq(ORDER_LINE.SKU)));
        var wanted =
                DSL.sum(
                        ORDER_LINE
                                .QUANTITY
                                .minus(ORDER_LINE.RESERVED)
                                .minus(ORDER_LINE.DELIVERED)
                                .minus(ORDER_LINE.WITHDRAWN));
        return sql.select(ORDER_LINE.SKU, DSL.min(ORDER_LINE.NAME), wanted, available)
                .from(ORDER_LINE)
                .where(ORDER_LINE.ORDER_ID.eq(order))
                .groupBy(ORDER_LINE.SKU)
                .orderBy(DSL.min(ORDER_LINE.POSITION))
                .fetch(
                        row ->
                                new Background.Stock(
                                        new SkuCode(row.value1()),
                                        row.value2(),
                                        row.value3().longValue(),
                                        row.value4().longValue()));
    }
}
