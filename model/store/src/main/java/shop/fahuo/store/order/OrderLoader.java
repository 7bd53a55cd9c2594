package shop.fahuo.store.order;

import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Buyer;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Origin;
import shop.fahuo.core.order.Payment;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder.StoredLine;
import shop.fahuo.store.vault.Vault;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Reads one order inside a writing transaction and keeps everybody else from writing it until the
/// end.
public final class OrderLoader {

    private static final String ORDER =
            "select id, version, phase, channel_id, number, buyer_id, buyer_nick, goods_fen,"
                + " discount_fen, freight_fen, total_fen, pay_method, pay_reference, distributor,"
                + " sealed, placed_at, paid_at, door_mark, device_mark, ship_after, work_at from"
                + " orders where id = ? for update";
    private static final String LINES =
            "select id, sub_number, sku, kind, name, quantity, unit_price_fen, reserved, warehouse,"
                    + " delivered, refunded, withdrawn from order_line where order_id = ? order by"
                    + " position";

    private final Channels channels;
    private final Vault vault;

    public OrderLoader(Channels channels, Vault vault) {
        this.channels = channels;
        this.vault = vault;
    }

    public Optional<StoredOrder> lock(Tx tx, OrderId id) throws SQLException {
        // The lines are read under the lock: before it, another desk may still be changing them.
        return tx.first(
                ORDER,
                row -> order(row, tx.query(LINES, OrderLoader::line, id.value())),
                id.value());
    }

    private StoredOrder order(Row row, List<StoredLine> lines) throws SQLException {
        var channel = channels.withId(row.whole(4));
        var personal = Personal.open(vault, row.bytes(15));
        var phase = row.name(3, Phase.class);
        var order =
                new Order(
                        new OrderKey(channel.name(), new OrderNumber(row.text(5))),
                        new Buyer(row.text(6), row.text(7)),
                        personal.recipient(),
                        lines.stream().map(StoredLine::line).toList(),
                        new Order.Amount(row.fen(8), row.fen(9), row.fen(10), row.fen(11)),
                        new Payment(row.text(12), row.text(13)),
                        new Origin(personal.ip(), personal.device()),
                        row.text(14),
                        personal.note(),
                        row.instant(16),
                        row.optionalInstant(17),
                        phase == Phase.CANCELLED);
        return new StoredOrder(
                new OrderId(row.number(1)),
                row.whole(2),
                phase,
                order,
                lines,
                row.mark(18),
                row.mark(19),
                row.optionalInstant(20),
                row.optionalInstant(21),
                channel);
    }

    private static StoredLine line(Row row) throws SQLException {
        var line =
                new OrderLine(
                        row.text(2),
                        new SkuCode(row.text(3)),
                        row.name(4, SkuKind.class),
                        row.text(5),
                        new Quantity(row.whole(6)),
                        row.fen(7));
        return new StoredLine(
                new LineId(row.number(1)),
                line,
                row.whole(8),
                row.text(9),
                row.whole(10),
                row.whole(11),
                row.whole(12));
    }
}
