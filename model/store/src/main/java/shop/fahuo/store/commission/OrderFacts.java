package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.Bases;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What commission asks of an order.
///
/// @param sold its lines as they were sold
/// @param left the same lines without what went back
record OrderFacts(
        Phase phase, Optional<Instant> paid, List<LineId> lines, List<Base> sold, List<Base> left) {

    private static final String ORDER =
            "select phase, paid_at, goods_fen, discount_fen, freight_fen, total_fen from orders"
                    + " where id = ?";
    private static final String LINES =
            "select id, sub_number, sku, kind, name, quantity, unit_price_fen from order_line where"
                    + " order_id = ? order by position";

    /// Of what went through alone.
    private static final String RETURNED =
            "select r.id, r.amount_fen, r.freight_fen, coalesce(l.position, 0), coalesce(l.units,"
                    + " 0), coalesce(l.amount_fen, 0) from refund r left join refund_line l on"
                    + " l.refund_id = r.id where r.order_id = ? and r.state in ('DONE', 'SETTLED')"
                    + " order by r.id, l.position";

    private record Line(LineId id, OrderLine line) {

        static Line of(Row row) throws SQLException {
            return new Line(
                    new LineId(row.number(1)),
                    new OrderLine(
                            row.text(2),
                            new SkuCode(row.text(3)),
                            row.name(4, SkuKind.class),
                            row.text(5),
                            new Quantity(row.whole(6)),
                            row.fen(7)));
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
        var returned = returned(source.rows(RETURNED, Back::of, order.value()));
        return source.rows(ORDER, row -> facts(row, lines, returned), order.value()).getFirst();
    }

    private static OrderFacts facts(Row row, List<Line> lines, List<Bases.Returned> returned)
            throws SQLException {
        var amount = new Order.Amount(row.fen(3), row.fen(4), row.fen(5), row.fen(6));
        var sold = Bases.sold(amount, lines.stream().map(Line::line).toList());
        return new OrderFacts(
                row.name(1, Phase.class),
                row.optionalInstant(2),
                lines.stream().map(Line::id).toList(),
                sold,
                Bases.left(sold, returned));
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

    /// Whether anybody earns from an order that is where it is.
    boolean earns() {
        return switch (phase) {
            case READY, SHIPPING, SHIPPED, DELIVERED, DONE -> true;
            case UNPAID, PAID, REVIEW, CANCELLED, REFUNDED -> false;
        };
    }
}
