package shop.fahuo.store.order;

import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// The channels the shop has orders from. They are few, never removed and never change kind, so
/// they are remembered.
public final class Channels {

    private static final String ALL = "select id, name, kind from channel order by id";
    private static final String NAMED = "select id, name, kind from channel where name = ?";
    private static final String ADD = "insert into channel (id, name, kind) values (?, ?, ?)";

    private final Database database;
    private final Map<ChannelName, Channel> byName = new ConcurrentHashMap<>();
    private final Map<Integer, Channel> byId = new ConcurrentHashMap<>();

    /// One channel.
    public record Channel(int id, ChannelName name, ChannelKind kind) {}

    public Channels(Database database) {
        this.database = database;
    }

    public List<Channel> all() {
        return database.read(
                sql ->
                        sql.fetch(ALL)
                                .map(
                                        row ->
                                                remember(
                                                        new Channel(
                                                                row.get(0, Integer.class),
                                                                new ChannelName(
                                                                        row.get(1, String.class)),
                                                                ChannelKind.valueOf(
                                                                        row.get(
                                                                                2,
                                                                                String.class))))));
    }

    /// The channel of that name; made as `kind` when the shop has none yet.
    public Channel named(ChannelName name, ChannelKind kind) {
        var known = byName.get(name);
        return known != null
                ? known
                : remember(database.writer().write(tx -> findOrAdd(tx, name, kind)));
    }

    public Optional<Channel> find(ChannelName name) {
        var known = Optional.ofNullable(byName.get(name));
        return known.isPresent()
                ? known
                : all().stream().filter(channel -> channel.name().equals(name)).findFirst();
    }

    public Channel withId(int id) {
        var known = byId.get(id);
        return known != null
                ? known
                : all().stream().filter(channel -> channel.id() == id).findFirst().orElseThrow();
    }

    private static Channel findOrAdd(Tx tx, ChannelName name, ChannelKind kind)
            throws SQLException {
        var found =
                tx.first(
                        NAMED,
                        row ->
                                new Channel(
                                        row.whole(1),
                                        new ChannelName(row.text(2)),
                                        row.name(3, ChannelKind.class)),
                        name.value());
        if (found.isPresent()) {
            return found.get();
        }
        var added = new Channel(Math.toIntExact(tx.nextId()), name, kind);
        tx.update(ADD, added.id(), name.value(), kind.name());
        return added;
    }

    private Channel remember(Channel channel) {
        byName.put(channel.name(), channel);
        byId.put(channel.id(), channel);
        return channel;
    }
}
