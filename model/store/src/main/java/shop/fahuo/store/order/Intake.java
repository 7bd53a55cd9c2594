package shop.fahuo.store.order;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.account.Cursors;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.ShippingDesk;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Takes orders in, from files and from channels alike. Taking the same order again changes
/// nothing.
public final class Intake {

    private static final String KNOWN =
            "select id, phase, content_hash, ship_by from orders where channel_id = ? and number ="
                    + " ?";

    private static final String KNOWN_AMONG =
            "select number, id, phase, content_hash, ship_by from orders where channel_id = {0}"
                    + " and number in ({1})";

    private static final String PROMISE = "update orders set ship_by = ? where id = ?";

    private final Database database;
    private final Channels channels;
    private final Vault vault;
    private final ShippingDesk shipping;

    /// What became of one order.
    public enum Taken {
        CREATED,
        /// It had changed at the channel and had not shipped. It will be decided anew, unless only
        /// another time was promised by which it is to leave.
        UPDATED,
        UNCHANGED,
        /// It had changed after shipping: a person has to look, nothing else was touched.
        TROUBLE
    }

    /// @param hash of what the channel said; see [Contents#isKnown]
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Known(OrderId id, Phase phase, byte[] hash, Optional<Instant> shipBy) {

        /// Whether the channel has promised another time for what has not left.
        boolean isPromisedOtherwise(Order order) {
            return phase.isOpen() && order.shipBy().isPresent() && !order.shipBy().equals(shipBy);
        }
    }

    /// @param shipping knows by when an order is to leave of which its channel does not say it
    public Intake(Database database, Channels channels, Vault vault, ShippingDesk shipping) {
        this.database = database;
        this.channels = channels;
        this.vault = vault;
        this.shipping = shipping;
    }

    /// Takes up to a few hundred orders of one channel in one transaction.
    ///
    /// @return what became of each, in the same order, once it is durable
    public CompletableFuture<List<Taken>> take(
            ChannelName name, ChannelKind kind, List<Order> orders, Actor actor) {
        var channel = channels.named(name, kind);
        var prepared = orders.stream().map(order -> Prepared.of(order, vault)).toList();
        return database.writer().submit(tx -> takeAll(tx, channel, prepared, actor));
    }

    /// [#take] of what a channel gave, together with how far it has been read now.
    public CompletableFuture<List<Taken>> takePulled(
            ChannelName name, ChannelKind kind, Pulled page) {
        var channel = channels.named(name, kind);
        var prepared = page.orders().stream().map(order -> Prepared.of(order, vault)).toList();
        return database.writer()
                .submit(
                        tx -> {
                            Cursors.move(tx, name, page.cursor());
                            PullRejects.note(tx, name, page);
                            return takeAll(tx, channel, prepared, new Actor.Channel(name));
                        });
    }

    /// What [#take] would do, without doing it.
    public List<Taken> preview(ChannelName name, List<Order> orders) {
        var channel = channels.find(name);
        if (channel.isEmpty()) {
            return orders.stream().map(order -> Taken.CREATED).toList();
        }
        var known = database.read(sql -> known(sql, channel.get(), orders));
        return orders.stream().map(order -> judge(known, order)).toList();
    }

    private static Map<String, Known> known(
            DSLContext sql, Channels.Channel channel, List<Order> orders) {
        var numbers = orders.stream().map(order -> DSL.val(order.key().number().value())).toList();
        var known = new HashMap<String, Known>();
        sql.fetch(KNOWN_AMONG, DSL.val(channel.id()), DSL.list(numbers))
                .forEach(
                        row ->
                                known.put(
                                        row.get(0, String.class),
                                        new Known(
                                                new OrderId(row.get(1, Long.class)),
                                                Phase.valueOf(row.get(2, String.class)),
                                                row.get(3, byte[].class),
                                                Optional.ofNullable(row.get(4, Instant.class)))));
        return known;
    }

    private static Taken judge(Map<String, Known> known, Order order) {
        var same = known.get(order.key().number().value());
        if (same == null) {
            return Taken.CREATED;
        }
        if (Contents.isKnown(same.hash(), Contents.hash(order))) {
            return same.isPromisedOtherwise(order) ? Taken.UPDATED : Taken.UNCHANGED;
        }
        return same.phase().isOpen() ? Taken.UPDATED : Taken.TROUBLE;
    }

    private List<Taken> takeAll(Tx tx, Channels.Channel channel, List<Prepared> orders, Actor actor)
            throws SQLException {
        var taken = new ArrayList<Taken>(orders.size());
        var within = shipping.get(tx).leavesWithin();
        var fresh = new NewOrders(tx, channel, actor, within);
        var loader = new OrderLoader(channels, vault);
        var changes = new ChangedOrders(tx, loader, actor, within);
        for (var order : orders) {
            var known = known(tx, channel, order.order().key().number());
            if (known == null) {
                taken.add(fresh.contains(order) ? Taken.UNCHANGED : fresh.add(order));
            } else if (Contents.isKnown(known.hash(), order.contentHash())) {
                taken.add(keep(tx, known, order.order(), actor));
            } else {
                taken.add(changes.take(known, order));
            }
        }
        fresh.write();
        return taken;
    }

    /// What is promised changes nothing that was decided. A channel that has fallen silent about it
    /// takes nothing back.
    private static Taken keep(Tx tx, Known known, Order order, Actor actor) throws SQLException {
        if (!known.isPromisedOtherwise(order)) {
            return Taken.UNCHANGED;
        }
        var promised = order.shipBy().orElseThrow();
        tx.update(PROMISE, promised, known.id().value());
        Moves.changed(tx, known.id());
        tx.event(known.id().value(), actor, "promised", Map.of("shipBy", promised.toString()));
        return Taken.UPDATED;
    }

    private static @Nullable Known known(Tx tx, Channels.Channel channel, OrderNumber number)
            throws SQLException {
        return tx.first(
                        KNOWN,
                        row ->
                                new Known(
                                        new OrderId(row.number(1)),
                                        row.name(2, Phase.class),
                                        row.bytes(3),
                                        row.optionalInstant(4)),
                        channel.id(),
                        number.value())
                .orElse(null);
    }
}
