package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.PHASE_COUNT;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Looks at orders. Never waits for who writes, and shows nobody's name, phone or door unmasked but
/// by [#reveal].
public final class Orders {

    /// Whom an order went to is not used any more once it is only kept for the law.
    private static final String SEALED =
            "select sealed from orders where id = ? and not exists (select 1 from erasure e where"
                    + " e.order_id = orders.id)";

    private final Database database;
    private final Channels channels;
    private final Vault vault;
    private final OrderRows rows;

    public Orders(Database database, Channels channels, Vault vault) {
        this.database = database;
        this.channels = channels;
        this.vault = vault;
        rows = new OrderRows(channels, vault);
    }

    /// Up to `limit` orders beyond a cursor.
    ///
    /// @param after where the page before ended; empty for the first page
    public Page page(OrderFilter filter, Optional<Cursor> after, int limit) {
        var channel = filter.channel().flatMap(channels::find).map(Channels.Channel::id);
        if (filter.channel().isPresent() && channel.isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        var ways =
                filter.search()
                        .map(text -> Search.ways(text, vault, channelIds()))
                        .orElse(List.of());
        return database.read(
                sql -> {
                    var query = new PageQuery(sql, filter, channel, after, limit + 1);
                    var keys =
                            ways.isEmpty()
                                    ? query.keys()
                                    : query.choose(ways).map(query::keys).orElse(List.of());
                    return page(sql, keys, limit);
                });
    }

    /// @param keys one more than the page takes when there are more
    private Page page(DSLContext sql, List<Cursor> keys, int limit) {
        boolean more = keys.size() > limit;
        var shown = more ? keys.subList(0, limit) : keys;
        return new Page(
                rows.of(sql, shown.stream().map(key -> key.id().value()).toList()),
                more ? Optional.of(shown.getLast()) : Optional.empty());
    }

    private List<Integer> channelIds() {
        return channels.all().stream().map(Channels.Channel::id).toList();
    }

    /// These orders as a list shows them now; those that do not exist are left out.
    ///
    /// @param ids not more than fit on a few screens
    public List<OrderRow> rows(Collection<OrderId> ids) {
        var numbers = ids.stream().map(OrderId::value).toList();
        return database.read(sql -> rows.of(sql, numbers));
    }

    /// How many orders are in each phase.
    public Map<Phase, Long> counts() {
        var counts = new EnumMap<Phase, Long>(Phase.class);
        database.read(sql -> sql.selectFrom(PHASE_COUNT).fetch())
                .forEach(row -> counts.put(Phase.valueOf(row.getPhase()), row.getOrders()));
        return counts;
    }

    /// How many orders are held, by reason; an order with two reasons counts for both.
    public Map<HoldReason, Long> holdCounts() {
        var counts = new EnumMap<HoldReason, Long>(HoldReason.class);
        database.read(
                sql -> {
                    for (var reason : HoldReason.values()) {
                        var standing =
                                ORDER_HOLD
                                        .REASON
                                        .eq(reason.name())
                                        .and(ORDER_HOLD.RELEASED_AT.isNull());
                        counts.put(reason, (long) sql.fetchCount(ORDER_HOLD, standing));
                    }
                    return counts;
                });
        return counts;
    }

    /// How many orders have an open trouble.
    public long troubleCount() {
        return database.read(
                sql ->
                        sql.select(DSL.countDistinct(TROUBLE.ORDER_ID))
                                .from(TROUBLE)
                                .where(TROUBLE.RESOLVED_AT.isNull())
                                .fetchSingle()
                                .value1());
    }

    public Optional<OrderDetail> find(OrderId id) {
        return find(ORDERS.ID.eq(id.value()));
    }

    public Optional<OrderDetail> find(OrderKey key) {
        return channel(key.channel()).flatMap(channel -> find(isKey(channel, key)));
    }

    /// Fahuo's own number of an order.
    public Optional<OrderId> id(OrderKey key) {
        return channel(key.channel())
                .flatMap(
                        channel ->
                                database.read(
                                        sql ->
                                                sql.select(ORDERS.ID)
                                                        .from(ORDERS)
                                                        .where(isKey(channel, key))
                                                        .fetchOptional(
                                                                row -> new OrderId(row.value1()))));
    }

    /// The orders of all channels that have this number.
    public List<OrderKey> named(OrderNumber number) {
        return channels.all().stream()
                .map(channel -> new OrderKey(channel.name(), number))
                .filter(key -> id(key).isPresent())
                .toList();
    }

    /// Shows whom an order goes to; that somebody looked, and why, is in the event chain before it
    /// is shown.
    ///
    /// @param reason may be empty
    /// @return empty when there is no such order, or its personal data are erased or kept for the
    ///   law alone
    public Optional<Recipient> reveal(OrderId id, Actor.Person by, String reason) {
        Map<String, String> detail = reason.isEmpty() ? Map.of() : Map.of("note", reason);
        return database.writer()
                .write(
                        tx -> {
                            var stored = tx.first(SEALED, row -> row.bytes(1), id.value());
                            if (stored.isPresent()) {
                                tx.event(id.value(), by, "revealed", detail);
                            }
                            return stored;
                        })
                .map(stored -> Personal.open(vault, stored).recipient());
    }

    private Optional<Integer> channel(ChannelName name) {
        return channels.find(name).map(Channels.Channel::id);
    }

    private static Condition isKey(int channel, OrderKey key) {
        return ORDERS.CHANNEL_ID.eq(channel).and(ORDERS.NUMBER.eq(key.number().value()));
    }

    private Optional<OrderDetail> find(Condition which) {
        return database.read(
                sql ->
                        sql.selectFrom(ORDERS)
                                .where(which)
                                .fetchOptional()
                                .map(
                                        found ->
                                                new DetailReader(sql, vault, found.getId())
                                                        .detail(
                                                                rows.of(sql, List.of(found.getId()))
                                                                        .getFirst(),
                                                                found)));
    }
}
