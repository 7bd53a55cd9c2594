package shop.fahuo.store.order;

import static shop.fahuo.store.jooq.Tables.ORDERS;
import static shop.fahuo.store.jooq.Tables.ORDER_HOLD;
import static shop.fahuo.store.jooq.Tables.PHASE_COUNT;
import static shop.fahuo.store.jooq.Tables.TROUBLE;

import org.jooq.Condition;
import org.jooq.impl.DSL;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.core.order.RevealReason;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.vault.Vault;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Looks at orders. Never waits for who writes, and shows nobody's name, phone or door unmasked but
/// by [#reveal].
public final class Orders {

    /// Whom an order went to is not used any more once it is only kept for the law.
    private static final String SEALED =
            "select sealed from orders where id = ? and not exists (select 1 from erasure e where"
                    + " e.order_id = orders.id)";

    /// A screen's time, at the speed of a small shop's machine.
    private static final int LOOKS = 20_000;

    private final Database database;
    private final Channels channels;
    private final Vault vault;
    private final Clock clock;
    private final OrderRows rows;

    /// @param clock tells which day it is
    public Orders(Database database, Channels channels, Vault vault, Clock clock) {
        this.database = database;
        this.channels = channels;
        this.vault = vault;
        this.clock = clock;
        rows = new OrderRows(channels, vault);
    }

    /// Up to `limit` orders beyond a cursor, found among so many that nobody waits for it.
    ///
    /// @param after where the page before ended; empty for the first page
    public Page page(OrderFilter filter, Optional<Cursor> after, int limit) {
        return page(filter, after, limit, LOOKS);
    }

    /// As [#page(OrderFilter, Optional, int)].
    ///
    /// @param looks at how many orders it looks at most where no index has what the filter asks for
    ///   together
    public Page page(OrderFilter filter, Optional<Cursor> after, int limit, int looks) {
        var asked = asked(filter);
        return database.read(
                sql -> {
                    var walk = new KeyWalk(sql, filter.sort(), after, limit + 1, looks);
                    var walked = new PageQuery(sql, asked, walk).keys();
                    boolean more = walked.keys().size() > limit;
                    var shown = more ? walked.keys().subList(0, limit) : walked.keys();
                    return new Page(
                            rows.of(sql, shown.stream().map(key -> key.id().value()).toList()),
                            more ? Optional.of(shown.getLast()) : walked.stopped(),
                            !more && walked.stopped().isPresent());
                });
    }

    /// Counts the orders that a filter lets through, as far as it is cheap.
    ///
    /// @param most where it stops counting
    public Tally tally(OrderFilter filter, int most) {
        var phases = filter.the(Criterion.InPhase.class);
        if (filter.search().isEmpty() && filter.criteria().size() == phases.stream().count()) {
            var counts = counts();
            phases.ifPresent(only -> counts.keySet().retainAll(only.phases()));
            return new Tally(counts.values().stream().mapToLong(Long::longValue).sum(), true);
        }
        var asked = asked(filter);
        return database.read(
                sql -> {
                    var walk = new KeyWalk(sql, filter.sort(), Optional.empty(), most + 1, LOOKS);
                    var walked = new PageQuery(sql, asked, walk).keys();
                    int found = walked.keys().size();
                    return new Tally(
                            Math.min(found, most), found <= most && walked.stopped().isEmpty());
                });
    }

    /// The orders that a filter lets through, in groups.
    ///
    /// @param most how many orders are counted: the first of the list, or of the newest where it is
    ///   not in the order of placing
    public Grouping groups(OrderFilter filter, GroupBy by, int most) {
        var sort = filter.sort().by() == OrderSort.By.PLACED ? filter.sort() : OrderSort.NEWEST;
        var asked = asked(filter.sorted(sort));
        return database.read(
                sql -> {
                    int looks = Math.max(LOOKS, most);
                    var walk = new KeyWalk(sql, sort, Optional.empty(), most + 1, looks);
                    var walked = new PageQuery(sql, asked, walk).keys();
                    boolean more = walked.keys().size() > most;
                    var counted = more ? walked.keys().subList(0, most) : walked.keys();
                    return new Grouping(
                            new Groups(sql, by).of(counted),
                            counted.size(),
                            (more ? Optional.of(counted.getLast()) : walked.stopped())
                                    .map(Cursor::placed));
                });
    }

    /// The orders in review that a filter lets through, for a person to answer one by one.
    ///
    /// @param most how many are taken and sorted, of those that wait longest, or must leave first
    public Stack stack(OrderFilter filter, StackSort sort, int most) {
        var asked = asked(filter.inPhase(Phase.REVIEW).sorted(sort.taken()));
        return database.read(
                sql -> {
                    var walk = new KeyWalk(sql, sort.taken(), Optional.empty(), most + 1, LOOKS);
                    var walked = new PageQuery(sql, asked, walk).keys();
                    var keys = walked.keys();
                    var taken = keys.subList(0, Math.min(most, keys.size()));
                    return new Stack(
                            rows
                                    .entries(
                                            sql,
                                            taken.stream().map(key -> key.id().value()).toList())
                                    .stream()
                                    .sorted(sort.order())
                                    .map(Stack.Entry::id)
                                    .toList(),
                            keys.size() <= most && walked.stopped().isEmpty());
                });
    }

    private Asked asked(OrderFilter filter) {
        var numbers =
                channels.all().stream()
                        .collect(Collectors.toMap(Channels.Channel::name, Channels.Channel::id));
        return new Asked(filter, numbers, vault, clock.instant());
    }

    /// The channels that orders came from.
    public List<ChannelName> channels() {
        return channels.all().stream().map(Channels.Channel::name).toList();
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

    /// How many orders have an open trouble of each class; an order with two counts for both.
    public Map<TroubleClass, Long> troubleCounts() {
        return database.read(OpenTroubles::counts);
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
    /// @param note may be empty
    /// @return empty when there is no such order, or its personal data are erased or kept for the
    ///   law alone
    public Optional<Recipient> reveal(
            OrderId id, Actor.Person by, RevealReason reason, String note) {
        var code = reason.name();
        var detail = note.isEmpty() ? Map.of("reason", code) : Map.of("reason", code, "note", note);
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
