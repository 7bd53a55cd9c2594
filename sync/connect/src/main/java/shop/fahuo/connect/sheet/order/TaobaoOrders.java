package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;

import java.util.List;
import java.util.Optional;

/// 淘宝/天猫. 买家应付货款 is what all goods of the order cost after discounts, which the file does not list;
/// with the freight it is 总金额. Where the buyer paid less than that (red packets, points), the
/// difference is a discount.
final class TaobaoOrders implements Platform {

    private static final StatusText STATUS =
            new StatusText()
                    .with(Standing.UNPAID, "等待买家付款", "没有创建支付宝交易")
                    .with(Standing.PAID, "买家已付款，等待卖家发货", "买家已付款", "等待卖家发货", "待发货")
                    .with(Standing.REFUND_ASKED, "退款中", "买家申请退款")
                    .with(Standing.SHIPPED, "卖家部分发货", "卖家已发货，等待买家确认", "卖家已发货", "买家已签收", "交易成功")
                    .with(
                            Standing.CLOSED,
                            "交易关闭",
                            "交易自动关闭",
                            "付款以后用户退款成功，交易自动关闭",
                            "付款以前，卖家或买家主动关闭交易");

    @Override
    public Standing standing(Fields row) {
        Standing standing = Standings.of(row, Column.STATUS, STATUS);
        return standing == Standing.PAID && asksMoneyBack(row) ? Standing.REFUND_ASKED : standing;
    }

    /// The column holds an amount, or words such as 无退款申请.
    private static boolean asksMoneyBack(Fields row) {
        return row.raw(Column.REFUNDED).matches(".*[1-9].*");
    }

    @Override
    public Priced priced(Fields row) {
        if (row.count(Column.SORTS, Integer.MAX_VALUE) > 1) {
            row.fault(Column.SORTS, RejectReason.SEVERAL_GOODS_IN_ONE_CELL);
        }
        return Priced.ofGoods(row.neededMoney(Column.GOODS), row.quantity(Column.QUANTITY));
    }

    @Override
    public Optional<Order.Amount> amount(List<Fields> rows, Fen goods, Fen discount) {
        Fen freight = Sums.of(rows, Column.FREIGHT);
        Fen total = goods.minus(discount).plus(freight);
        if (!Sums.allSay(rows, Column.TOTAL, total)) {
            return Optional.empty();
        }
        Fen paid = received(rows.getFirst(), total);
        return rows.getFirst().isFaulty()
                ? Optional.empty()
                : Optional.of(
                        new Order.Amount(goods, discount.plus(total).minus(paid), freight, paid));
    }

    /// An order that is not paid, or an old file without the column, has no amount to compare.
    private Fen received(Fields row, Fen total) {
        if (!row.has(Column.RECEIVED) || standing(row) != Standing.PAID) {
            return total;
        }
        Fen paid = row.money(Column.RECEIVED);
        boolean nothingForSomething = paid.equals(Fen.ZERO) && !total.equals(Fen.ZERO);
        if (!row.isFaulty() && (paid.compareTo(total) > 0 || nothingForSomething)) {
            row.fault(Column.RECEIVED, RejectReason.DOES_NOT_ADD_UP, total.yuan());
        }
        return paid;
    }

    @Override
    public Address address(Fields row) {
        return AddressText.split(row.text(Column.STREET));
    }
}
