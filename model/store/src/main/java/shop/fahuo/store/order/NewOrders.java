package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Collects orders nobody has seen before and writes them in two batches.
final class NewOrders {

    private static final String ORDER =
            "insert into orders (id, channel_id, number, phase, placed_at, paid_at, ship_by,"
                + " buyer_id, buyer_nick, goods_fen, discount_fen, freight_fen, total_fen,"
                + " pay_method, pay_reference, distributor, sealed, phone_mark, phone_tail_mark,"
                + " name_mark, door_mark, device_mark, content_hash, tags, priority, work_at,"
                + " ship_after, version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, ?, ?, ?, ?, ?, '', 0, ?, null, 1)";
    static final String LINE =
            "insert into order_line (id, order_id, position, sub_number, sku, kind, name, quantity,"
                + " unit_price_fen, reserved, warehouse, delivered) values (?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, 0, '', 0)";

    private final Tx tx;
    private final Channels.Channel channel;
    private final Actor actor;
    private final Duration leavesWithin;
    private final Set<OrderNumber> numbers = new HashSet<>();
    private final List<@Nullable Object[]> orders = new ArrayList<>();
    private final List<@Nullable Object[]> lines = new ArrayList<>();

    /// @param leavesWithin see [Prepared#shipBy]
    NewOrders(Tx tx, Channels.Channel channel, Actor actor, Duration leavesWithin) {
        this.tx = tx;
        this.channel = channel;
        this.actor = actor;
        this.leavesWithin = leavesWithin;
    }

    /// Whether the same chunk has already brought it.
    boolean contains(Prepared prepared) {
        return numbers.contains(prepared.order().key().number());
    }

    Intake.Taken add(Prepared prepared) {
        long id = tx.nextId();
        numbers.add(prepared.order().key().number());
        orders.add(row(id, prepared));
        lines.addAll(lines(tx, id, prepared.order().lines()));
        tx.entered(prepared.phase());
        tx.event(id, actor, "created." + prepared.phase().name(), Map.of());
        return Intake.Taken.CREATED;
    }

    void write() throws SQLException {
        tx.batch(ORDER, orders);
        tx.batch(LINE, lines);
    }

    static List<@Nullable Object[]> lines(Tx tx, long order, List<OrderLine> lines) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            rows.add(
                    new Object[] {
                        tx.nextId(),
                        order,
                        i + 1,
                        line.subNumber(),
                        line.sku().value(),
                        line.kind().name(),
                        line.name(),
                        line.quantity().value(),
                        line.unitPrice().value()
                    });
        }
        return rows;
    }

    private @Nullable Object[] row(long id, Prepared prepared) {
        Order order = prepared.order();
        var amount = order.amount();
        var marks = prepared.marks();
        return new @Nullable Object[] {
            id,
            channel.id(),
            order.key().number().value(),
            prepared.phase().name(),
            order.placed(),
            order.paid().orElse(null),
            prepared.shipBy(leavesWithin).orElse(null),
            order.buyer().id(),
            order.buyer().nick(),
            amount.goods().value(),
            amount.discount().value(),
            amount.freight().value(),
            amount.total().value(),
            order.payment().method(),
            order.payment().reference(),
            order.distributor(),
            prepared.sealed(),
            marks.phone(),
            marks.phoneTail(),
            marks.name(),
            marks.door(),
            marks.device(),
            prepared.contentHash().bytes(),
            prepared.workAtOrNull()
        };
    }
}
