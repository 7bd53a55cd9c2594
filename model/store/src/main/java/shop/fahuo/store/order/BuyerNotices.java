package shop.fahuo.store.order;

import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.outbox.NewTask;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.util.stream.Collectors;

/// What buyers are told of their orders, through channels that take such word: each event once an
/// order. Marketplaces that are told by files tell their buyers themselves.
///
/// A notice names the words, which never change, and after a space what is to stand in them.
public final class BuyerNotices {

    private static final String KEYS_DELIVERED = "KEYS_DELIVERED.1";
    private static final String PARCELS_LEFT = "PARCELS_LEFT.1";
    private static final String ARRIVED = "ARRIVED.1";

    private static final String CHANNEL =
            "select c.name, c.kind, o.number from orders o join channel c on c.id = o.channel_id"
                    + " where o.id = ?";

    /// Of more than these a buyer reads in the shop.
    private static final String WAYBILLS =
            "select distinct courier, waybill from delivery where order_id = ? and waybill <> ''"
                    + " order by courier, waybill limit 5";

    private BuyerNotices() {}

    public static void keysDelivered(Tx tx, OrderId order) throws SQLException {
        tell(tx, order, "keys", KEYS_DELIVERED);
    }

    /// All of it has left, some of it in parcels.
    static void left(Tx tx, OrderId order) throws SQLException {
        var waybills =
                tx.query(WAYBILLS, row -> row.text(1) + " " + row.text(2), order.value()).stream()
                        .collect(Collectors.joining("、"));
        if (!waybills.isEmpty()) {
            tell(tx, order, "left", PARCELS_LEFT + " " + waybills);
        }
    }

    static void arrived(Tx tx, OrderId order) throws SQLException {
        tell(tx, order, "arrived", ARRIVED);
    }

    private static void tell(Tx tx, OrderId order, String event, String words) throws SQLException {
        record Channel(String name, ChannelKind kind, String number) {}
        var channel =
                tx.first(
                                CHANNEL,
                                row ->
                                        new Channel(
                                                row.text(1),
                                                row.name(2, ChannelKind.class),
                                                row.text(3)),
                                order.value())
                        .orElseThrow();
        if (channel.kind() == ChannelKind.PRACTICE) {
            TaskRows.add(
                    tx,
                    new NewTask(
                            TaskKind.NOTIFY_BUYER,
                            channel.name() + "/" + channel.number() + ":notice:" + event,
                            order,
                            channel.name(),
                            words,
                            tx.now()));
        }
    }
}
