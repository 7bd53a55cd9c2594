package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.Bases;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What commission asks of an order.
///
/// @param lines the numbers of its lines
/// @param sold its lines as they were sold
/// @param left the same lines without what went back
record OrderFacts(Sale sale, List<LineId> lines, List<Base> sold, List<Base> left) {

    private static final String ORDER =
            "select o.phase, o.paid_at, o.goods_fen, o.discount_fen, o.freight_fen, o.total_fen,"
                    + " c.name, o.number from orders o join channel c on c.id = o.channel_id where"
                    + " o.id = ?";
    private static final String LINES =
            "select id, sku, quantity, unit_price_fen from order_line where order_id = ? order by"
                    + " position";

    /// Of what went through alone.
    private static final String RETURNED =
            "select r.id, r.amount_fen, r.freight_fen, coalesce(l.position, 0), coalesce(l.units,"
                    + " 0), coalesce(l.amount_fen, 0) from refund r left join refund_line l on"
                    + " l.refund_id = r.id where r.order_id = ? and r.state in ('DONE', 'SETTLED')"
                    + " order by r.id, l.position";

    private record Line(LineId id, Sale.Item item) {

        static Line of(Row row) throws SQLException {
            return new Line(
                    new LineId(row.number(1)),
                    new Sale.Item(new SkuCode(row.text(2)), row.whole(3), row.fen(4)));
        }
    }

    private record Back(long refund, Fen amount, Fen freight, Bases.Part part) {

        static Back of(Row row) throws SQLException {
            return new Back(
                    row.number(1),
                    row.fen(2),
                    row.fen(3),
                    new Bases.Part(row.whole(4), row.whole(5), row.fen(6)));
        }
    }

    static OrderFacts of(Source source, OrderId order) throws SQLException {
        var lines = source.rows(LINES, Line::of, order.value());
        var items = lines.stream().map(Line::item).toList();
        var returned = returned(source.rows(RETURNED, Back::of, order.value()));
        var sale =
                source.rows(ORDER, row -> sale(order, row, items, returned), order.value())
                        .getFirst();
        return of(sale, lines.stream().map(Line::id).toList());
    }

    static OrderFacts of(Sale sale, List<LineId> lines) {
        return new OrderFacts(sale, lines, sale.sold(), sale.left());
    }

    private static Sale sale(
            OrderId order, Row row, List<Sale.Item> items, List<Bases.Returned> returned)
            throws SQLException {
        return new Sale(
                order.value(),
                new OrderKey(new ChannelName(row.text(7)), new OrderNumber(row.text(8))),
                row.optionalInstant(2),
                earns(row.name(1, Phase.class)),
                new Order.Amount(row.fen(3), row.fen(4), row.fen(5), row.fen(6)),
                items,
                returned);
    }

    private static List<Bases.Returned> returned(List<Back> rows) {
        var returned = new ArrayList<Bases.Returned>();
        var ids = rows.stream().map(Back::refund).distinct().toList();
        for (long id : ids) {
            var of = rows.stream().filter(row -> row.refund() == id).toList();
            // Money alone has no lines, and so one row about none.
            var parts = of.stream().map(Back::part).filter(part -> part.position() > 0).toList();
            var first = of.getFirst();
            returned.add(new Bases.Returned(first.amount(), first.freight(), parts));
        }
        return returned;
    }

    /// When it was paid.
    Optional<Instant> paid() {
        return sale.paid();
    }

    /// Whether anybody earns from an order that is where it is.
    boolean earns() {
        return sale.earns();
    }

    private static boolean earns(Phase phase) {
        return switch (phase) {
            case READY, SHIPPING, SHIPPED, DELIVERED, DONE -> true;
            case UNPAID, PAID, REVIEW, CANCELLED, REFUNDED -> false;
        };
    }
}
