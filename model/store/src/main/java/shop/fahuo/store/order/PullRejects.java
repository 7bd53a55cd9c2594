package shop.fahuo.store.order;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Orders that channels gave and Fahuo could not take. One goes when its channel gives it right.
public final class PullRejects {

    private static final String ALL =
            "select number, field, content, reason from pull_reject where channel = ? order by"
                    + " seen_at, number";
    private static final String NUMBERS = "select number from pull_reject where channel = ?";
    private static final String SAME =
            "select 1 from pull_reject where channel = ? and number = ? and field = ? and reason ="
                    + " ? and content = ?";
    private static final String CHANGE =
            "update pull_reject set field = ?, content = ?, reason = ?, seen_at = ? where channel ="
                    + " ? and number = ?";
    private static final String ADD =
            "insert into pull_reject (field, content, reason, seen_at, channel, number) values (?,"
                    + " ?, ?, ?, ?, ?)";
    private static final String REMOVE = "delete from pull_reject where channel = ? and number = ?";
    private static final String CURABLE =
            "select count(*) from pull_reject r join sku s on s.code = r.content where r.channel ="
                    + " ? and r.reason = 'UNKNOWN_SKU'";

    private final Database database;

    public PullRejects(Database database) {
        this.database = database;
    }

    /// The first seen first.
    public List<Pulled.Reject> of(ChannelName channel) {
        return database.read(
                sql ->
                        sql.fetch(ALL, channel.value())
                                .map(
                                        row ->
                                                new Pulled.Reject(
                                                        row.get(0, String.class),
                                                        row.get(1, String.class),
                                                        row.get(2, String.class),
                                                        RejectReason.valueOf(
                                                                row.get(3, String.class)))));
    }

    /// Whether the shop has come to sell what an order was rejected for, so that reading the
    /// channel again from the beginning would bring it in.
    public boolean isCurable(ChannelName channel) {
        return database.read(sql -> sql.fetchSingle(CURABLE, channel.value()).get(0, Long.class))
                > 0;
    }

    /// Notes what a page brought, in the transaction that takes it.
    static void note(Tx tx, ChannelName channel, Pulled page) throws SQLException {
        var known = new HashSet<>(tx.query(NUMBERS, row -> row.text(1), channel.value()));
        for (var reject : page.rejects()) {
            put(tx, channel, reject);
        }
        for (Order order : page.orders()) {
            var number = order.key().number().value();
            if (known.contains(number)) {
                tx.update(REMOVE, channel.value(), number);
            }
        }
    }

    private static void put(Tx tx, ChannelName channel, Pulled.Reject reject) throws SQLException {
        var reason = reject.reason().name();
        var same =
                tx.first(
                        SAME,
                        row -> row.whole(1),
                        channel.value(),
                        reject.number(),
                        reject.field(),
                        reason,
                        reject.content());
        if (same.isEmpty()) {
            var values =
                    new Object[] {
                        reject.field(),
                        reject.content(),
                        reason,
                        tx.now(),
                        channel.value(),
                        reject.number()
                    };
            if (tx.update(CHANGE, values) == 0) {
                tx.update(ADD, values);
            }
            tx.event(
                    0,
                    new Actor.Channel(channel),
                    "pull.rejected",
                    Map.of("number", reject.number(), "field", reject.field(), "reason", reason));
        }
    }
}
