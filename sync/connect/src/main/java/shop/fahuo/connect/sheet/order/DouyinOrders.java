package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// 抖店. 商品金额 is the price of one unit before discounts; 订单应付金额 and 运费 are of the main order and
/// repeat in each sub-order. What goods and freight come to above the amount payable is the
/// discount.
final class DouyinOrders implements Platform {

    private static final StatusText STATUS =
            new StatusText()
                    .with(Standing.UNPAID, "待支付", "待付款", "待确认")
                    .with(Standing.PAID, "待发货", "备货中", "已支付", "已付款")
                    .with(Standing.SHIPPED, "部分发货", "已发货", "已收货", "已签收", "已完成")
                    .with(Standing.CLOSED, "已关闭", "已取消");

    private static final StatusText AFTER_SALE =
            new StatusText()
                    .with(Standing.PAID, "无", "无售后", "售后关闭", "售后已关闭", "售后取消")
                    .with(
                            Standing.REFUND_ASKED,
                            "售后中",
                            "售后处理中",
                            "售后待处理",
                            "待商家处理",
                            "待买家处理",
                            "退款中",
                            "同意退款",
                            "待退款")
                    .with(Standing.CLOSED, "退款成功", "售后成功", "售后完成", "已全额退款");

    /// A row for several goods joins them like this and gives one quantity for all.
    private static final Pattern JOINED = Pattern.compile("[;；]");

    @Override
    public Standing standing(Fields row) {
        return Standings.of(row, STATUS, AFTER_SALE);
    }

    @Override
    public Set<Column> shared() {
        return Set.of(Column.TOTAL, Column.FREIGHT);
    }

    @Override
    public Priced priced(Fields row) {
        for (Column column : List.of(Column.SKU, Column.NAME)) {
            if (JOINED.matcher(row.raw(column)).find()) {
                row.fault(column, RejectReason.SEVERAL_GOODS_IN_ONE_CELL);
            }
        }
        return new Priced(
                row.quantity(Column.QUANTITY), row.neededMoney(Column.UNIT_PRICE), Fen.ZERO);
    }

    @Override
    public Optional<Order.Amount> amount(List<Fields> rows, Fen goods, Fen discount) {
        Fields row = rows.getFirst();
        Fen freight = row.money(Column.FREIGHT);
        Fen total = row.neededMoney(Column.TOTAL);
        Fen most = goods.plus(freight);
        if (!row.isFaulty() && total.compareTo(most) > 0) {
            row.fault(Column.TOTAL, RejectReason.DOES_NOT_ADD_UP, most.yuan());
        }
        return row.isFaulty()
                ? Optional.empty()
                : Optional.of(new Order.Amount(goods, most.minus(total), freight, total));
    }

    @Override
    public Address address(Fields row) {
        Address address = Platform.super.address(row);
        return address.province().isEmpty() ? AddressText.split(address.street()) : address;
    }
}
