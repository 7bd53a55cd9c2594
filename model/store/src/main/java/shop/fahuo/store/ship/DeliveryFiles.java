package shop.fahuo.store.ship;

import org.jooq.DSLContext;
import org.jooq.Record;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Channels;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What file channels have to be told: collects in batches, and a batch once made reads the same
/// for ever.
public final class DeliveryFiles {

    private static final String WAITING =
            "select count(*) from delivery where channel_id = ? and task_id is null and batch_id is"
                    + " null";
    private static final String TAKE =
            "update delivery set batch_id = ? where channel_id = ? and task_id is null and batch_id"
                    + " is null";
    private static final String ORDERS =
            "select distinct order_id from delivery where batch_id = ? order by order_id";
    private static final String ADD =
            "insert into delivery_batch (id, channel_id, made_at, made_by, orders) values (?, ?, ?,"
                    + " ?, ?)";
    private static final String BATCHES =
            "select id, made_at, made_by, orders from delivery_batch where channel_id = ? order by"
                    + " id desc";
    private static final String ROWS =
            "select o.number, l.sub_number, l.sku, l.name, d.units, d.courier, d.waybill, d.id from"
                    + " delivery d join orders o on o.id = d.order_id join order_line l on l.id ="
                    + " d.line_id where d.batch_id = ? order by d.id";
    private static final String KEYS =
            "select d.id, k.sealed from delivery d join card_key k on k.line_id = d.line_id"
                    + " where d.batch_id = ? order by d.id, k.unit";

    private final Database database;
    private final Channels channels;
    private final Vault vault;

    /// A batch and when it was made.
    ///
    /// @param orders how many orders it tells of
    public record Batch(long id, Instant madeAt, String madeBy, int orders) {}

    /// One line of an order that has left.
    ///
    /// @param keys empty for goods in a parcel
    public record Delivered(
            String order,
            String subNumber,
            String sku,
            String name,
            int quantity,
            List<String> keys,
            Parcel parcel) {

        public Delivered {
            keys = List.copyOf(keys);
        }

        /// Never the keys.
        @Override
        public String toString() {
            return order + " " + sku + " × " + quantity;
        }
    }

    public DeliveryFiles(Database database, Channels channels, Vault vault) {
        this.database = database;
        this.channels = channels;
        this.vault = vault;
    }

    /// How many lines the channel has not been told of.
    public int waiting(ChannelName channel) {
        return channels.find(channel)
                .map(
                        found ->
                                database.read(
                                        sql ->
                                                sql.fetchSingle(WAITING, found.id())
                                                        .get(0, Integer.class)))
                .orElse(0);
    }

    /// Closes everything that waits into a new batch; empty when nothing waits.
    public Optional<Batch> close(ChannelName channel, Actor actor) {
        var found = channels.find(channel);
        return found.isEmpty()
                ? Optional.empty()
                : database.writer().write(tx -> close(tx, found.get(), actor));
    }

    /// The channel's batches, the newest first.
    public List<Batch> batches(ChannelName channel) {
        return channels.find(channel)
                .map(
                        found ->
                                database.read(
                                        sql ->
                                                sql.fetch(BATCHES, found.id())
                                                        .map(DeliveryFiles::batch)))
                .orElse(List.of());
    }

    /// What a batch says, in the order in which it happened.
    public List<Delivered> read(Batch batch) {
        return database.read(sql -> read(sql, batch.id()));
    }

    private static Optional<Batch> close(Tx tx, Channels.Channel channel, Actor actor)
            throws SQLException {
        long id = tx.nextId();
        if (tx.update(TAKE, id, channel.id()) == 0) {
            return Optional.empty();
        }
        var orders = tx.query(ORDERS, row -> row.number(1), id);
        tx.update(ADD, id, channel.id(), tx.now(), actor.text(), orders.size());
        for (var order : orders) {
            tx.event(order, actor, "told.file", Map.of("batch", id));
        }
        return Optional.of(new Batch(id, tx.now(), actor.text(), orders.size()));
    }

    private List<Delivered> read(DSLContext sql, long batch) {
        var keys = new HashMap<Long, List<String>>();
        for (var key : sql.fetch(KEYS, batch)) {
            keys.computeIfAbsent(key.get(0, Long.class), id -> new ArrayList<>())
                    .add(vault.open(key.get(1, byte[].class)));
        }
        return sql.fetch(ROWS, batch)
                .map(
                        row ->
                                new Delivered(
                                        row.get(0, String.class),
                                        row.get(1, String.class),
                                        row.get(2, String.class),
                                        row.get(3, String.class),
                                        row.get(4, Integer.class),
                                        keys.getOrDefault(row.get(7, Long.class), List.of()),
                                        new Parcel(
                                                row.get(5, String.class),
                                                row.get(6, String.class))));
    }

    private static Batch batch(Record row) {
        return new Batch(
                row.get(0, Long.class),
                row.get(1, OffsetDateTime.class).toInstant(),
                row.get(2, String.class),
                row.get(3, Integer.class));
    }
}
