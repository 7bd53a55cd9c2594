package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.HoldClock.Stop;
import shop.fahuo.core.commission.Stage;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.settlement.SafeToPay.Part;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody earns of which orders, as far as it is not safely theirs yet.
public final class Parts {

    private static final String PARTS =
            "select h.order_id, o.number, h.stage, h.received_at, sum(c.amount_fen) from commission"
                + " c join commission_order h on h.order_id = c.order_id join orders o on o.id ="
                + " h.order_id where c.payee = ? and ";
    private static final String TOGETHER =
            " group by h.order_id, o.number, h.stage, h.received_at having sum(c.amount_fen) <> 0"
                    + " order by h.order_id";
    private static final String HELD = PARTS + "h.stage in ('ACCRUED', 'HELD')" + TOGETHER;

    /// Of the many that were ever payable only those of which something may be coming back.
    private static final String RETURNING =
            PARTS
                    + "h.stage = 'PAYABLE' and h.order_id in (select order_id from refund where"
                    + " ended_at is null union select order_id from trouble where resolved_at is"
                    + " null and cause in "
                    + Releases.STOPPING
                    + ")"
                    + TOGETHER;

    private static final String STOPS =
            "select c.order_id, r.asked_at, r.ended_at from (select distinct order_id from"
                + " commission where payee = ?) c join refund r on r.order_id = c.order_id union"
                + " all select c.order_id, t.raised_at, t.resolved_at from (select distinct"
                + " order_id from commission where payee = ?) c join trouble t on t.order_id ="
                + " c.order_id and t.cause in "
                    + Releases.STOPPING;

    private Parts() {}

    private record Earned(
            OrderId order, OrderNumber number, Stage stage, Optional<Instant> received, Fen fen) {

        static Earned of(Row row) throws SQLException {
            return new Earned(
                    new OrderId(row.number(1)),
                    new OrderNumber(row.text(2)),
                    row.name(3, Stage.class),
                    row.optionalInstant(4),
                    row.fen(5));
        }
    }

    /// The oldest orders first.
    public static List<Part> of(Snapshot shop, DistributorCode payee, CommissionTerms terms)
            throws SQLException {
        var earned = new ArrayList<>(shop.list(HELD, Earned::of, payee.value()));
        earned.addAll(shop.list(RETURNING, Earned::of, payee.value()));
        var stops = stops(shop, payee);
        return earned.stream()
                .map(
                        one ->
                                Part.of(
                                        one.order(),
                                        one.number(),
                                        one.stage(),
                                        one.fen(),
                                        one.received(),
                                        terms.hold(),
                                        stops.getOrDefault(one.order(), List.of())))
                .toList();
    }

    private static Map<OrderId, List<Stop>> stops(Snapshot shop, DistributorCode payee)
            throws SQLException {
        var stops = new HashMap<OrderId, List<Stop>>();
        shop.each(
                STOPS,
                row ->
                        stops.computeIfAbsent(new OrderId(row.number(1)), _ -> new ArrayList<>())
                                .add(new Stop(row.instant(2), row.optionalInstant(3))),
                payee.value(),
                payee.value());
        return stops;
    }
}
