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
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// Takes orders in, from files and from channels alike. Taking the same order again changes
/// nothing.
public final class Intake {

    private static final String KNOWN =
            "select id, phase, content_hash, number from orders where channel_id = ? and number ="
                    + " ?";

    private static final String KNOWN_AMONG =
            "select number, id, phase, content_hash from orders where channel_id = {0} and number"
                    + " in ({1})";

    private final Database database;
    private final Channels channels;
    private final Vault vault;

    /// What became of one order.
    public enum Taken {
        CREATED,
        /// It had changed at the channel, had not shipped, and will be decided anew.
        UPDATED,
        UNCHANGED,
        /// It had changed after shipping: a person has to look, nothing else was touched.
        TROUBLE
    }

    /// @param hash of what the channel said; see [Contents#isKnown]
    @SuppressWarnings("ArrayRecordComponent") // compared nowhere
    record Known(OrderId id, Phase phase, byte[] hash) {}

    public Intake(Database database, Channels channels, Vault vault) {
        this.database = database;
        this.channels = channels;
        this.vault = vault;
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
                                                row.get(3, byte[].class))));
        return known;
    }

    private static Taken judge(Map<String, Known> known, Order order) {
        var same = known.get(order.key().number().value());
        if (same == null) {
            return Taken.CREATED;
        }
        if (Contents.isKnown(same.hash(), Contents.hash(order))) {
            return Taken.UNCHANGED;
        }
        return same.phase().isOpen() ? Taken.UPDATED : Taken.TROUBLE;
    }

    private List<Taken> takeAll(Tx tx, Channels.Channel channel, List<Prepared> orders, Actor actor)
            throws SQLException {
        var taken = new ArrayList<Taken>(orders.size());
        var fresh = new NewOrders(tx, channel, actor);
        var changes = new ChangedOrders(tx, channels, vault, actor);
        for (var order : orders) {
            var known = known(tx, channel, order.order().key().number());
            if (known == null) {
                taken.add(fresh.contains(order) ? Taken.UNCHANGED : fresh.add(order));
            } else if (Contents.isKnown(known.hash(), order.contentHash())) {
                taken.add(Taken.UNCHANGED);
            } else {
                taken.add(changes.take(known, order));
            }
        }
        fresh.write();
        return taken;
    }

    private static @Nullable Known known(Tx tx, Channels.Channel channel, OrderNumber number)
            throws SQLException {
        return tx.first(
                        KNOWN,
                        row ->
                                new Known(
                                        new OrderId(row.number(1)),
                                        row.name(2, Phase.class),
                                        row.bytes(3)),
                        channel.id(),
                        number.value())
                .orElse(null);
    }
}
