package shop.fahuo.store.verify;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// The money of every order adds up, and its lines are promised and delivered as its phase says.
final class OrderLines implements Invariant {

    private static final int WINDOW = 100_000;

    private static final String ORDERS =
            "select o.id, o.phase, o.goods_fen, o.discount_fen, o.freight_fen, o.total_fen,"
                    + " coalesce(sum(l.quantity * l.unit_price_fen), -1),"
                    + " sum(case when l.reserved > 0 then 1 else 0 end),"
                    + " sum(case when l.delivered > 0 then 1 else 0 end),"
                    + " sum(case when l.quantity > l.withdrawn then 1 else 0 end),"
                    + " sum(case when l.reserved + l.delivered not in (0, l.quantity - l.withdrawn)"
                    + " or (l.reserved > 0 and l.delivered > 0 and l.kind <> 'PHYSICAL') then 1"
                    + " else 0 end),"
                    + " sum(case when l.reserved > 0 and l.delivered > 0 then 1 else 0 end)"
                    + " from orders o left join order_line l on l.order_id = o.id"
                    + " where o.id >= ? and o.id < ?"
                    + " group by o.id, o.phase, o.goods_fen, o.discount_fen, o.freight_fen,"
                    + " o.total_fen";

    private final Tally money = new Tally("money");
    private final Tally lines = new Tally("lines-follow-phase");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.windows(
                "orders", "id", WINDOW, (from, to) -> shop.each(ORDERS, this::judge, from, to));
        return List.of(money.check(), lines.check());
    }

    private void judge(Row row) throws SQLException {
        long id = row.number(1);
        var phase = row.name(2, Phase.class);
        long goods = row.number(3);
        long sum = goods - row.number(4) + row.number(5);
        long total = row.number(6);
        long ofLines = row.number(7);
        money.expect(
                goods == ofLines && sum == total,
                () ->
                        "order "
                                + id
                                + ": goods "
                                + goods
                                + ", lines "
                                + ofLines
                                + ", adds up to "
                                + sum
                                + ", total "
                                + total);
        long reserved = row.number(8);
        long delivered = row.number(9);
        long all = row.number(10);
        long odd = row.number(11);
        long parted = row.number(12);
        lines.expect(
                odd == 0 && fits(phase, reserved, delivered - parted, all),
                () ->
                        "order "
                                + id
                                + " is "
                                + phase
                                + " with "
                                + reserved
                                + " lines promised and "
                                + delivered
                                + " delivered of "
                                + all);
    }

    /// @param delivered lines that have left whole
    private static boolean fits(Phase phase, long reserved, long delivered, long all) {
        return switch (phase) {
            case UNPAID, PAID, REVIEW, CANCELLED -> reserved == 0 && delivered == 0;
            case READY -> (reserved == 0 || reserved == all) && delivered == 0;
            case SHIPPING -> reserved > 0 && reserved + delivered == all;
            case SHIPPED, DELIVERED, DONE -> reserved == 0 && delivered == all;
            case REFUNDED -> reserved == 0;
        };
    }
}
