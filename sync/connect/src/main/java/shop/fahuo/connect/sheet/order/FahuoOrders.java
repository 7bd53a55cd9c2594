package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Fahuo's own template. Price, discount and freight are of the row; the amount paid is of the
/// order, repeated in each of its rows: `Σ(quantity × price − discount + freight) = paid`.
final class FahuoOrders implements Platform {

    private static final StatusText STATUS =
            new StatusText()
                    .with(Standing.UNPAID, "待付款", "未付款")
                    .with(Standing.PAID, "已付款", "待发货")
                    .with(Standing.REFUND_ASKED, "退款中", "申请退款")
                    .with(Standing.SHIPPED, "部分发货", "已发货", "待收货", "已签收", "已收货", "已完成")
                    .with(Standing.CLOSED, "已取消", "已关闭", "已退款");

    @Override
    public Standing standing(Fields row) {
        return Standings.of(row, Column.STATUS, STATUS);
    }

    @Override
    public Priced priced(Fields row) {
        Priced priced =
                new Priced(
                        row.quantity(Column.QUANTITY),
                        row.neededMoney(Column.UNIT_PRICE),
                        row.money(Column.DISCOUNT));
        if (!row.isFaulty() && priced.discount().compareTo(priced.goods()) > 0) {
            row.fault(Column.DISCOUNT, RejectReason.DISCOUNT_EXCEEDS_GOODS, priced.goods().yuan());
        }
        return priced;
    }

    @Override
    public Optional<Order.Amount> amount(List<Fields> rows, Fen goods, Fen discount) {
        Fen freight = Sums.of(rows, Column.FREIGHT);
        Fen total = goods.minus(discount).plus(freight);
        return Sums.allSay(rows, Column.TOTAL, total)
                ? Optional.of(new Order.Amount(goods, discount, freight, total))
                : Optional.empty();
    }

    @Override
    public Instant paid(Fields row, Instant placed) {
        return row.neededTime(Column.PAID);
    }
}
