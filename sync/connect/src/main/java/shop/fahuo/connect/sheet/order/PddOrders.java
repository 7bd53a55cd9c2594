package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Order;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// 拼多多. 商品总价 is what all units cost before discounts. A file that lacks one of the three discount
/// columns may have been paid for with a discount it does not show; one that has them all must add
/// up.
final class PddOrders implements Platform {

    private static final StatusText STATUS =
            new StatusText()
                    .with(Standing.UNPAID, "待支付", "待付款")
                    .with(Standing.PAID, "待发货", "已成团，待发货", "已付款，待发货", "已支付")
                    .with(
                            Standing.SHIPPED,
                            "部分发货",
                            "已发货",
                            "已发货，待收货",
                            "待收货",
                            "已收货",
                            "已签收",
                            "交易成功",
                            "已完成")
                    .with(
                            Standing.CLOSED,
                            "已取消",
                            "交易已取消",
                            "已关闭",
                            "退款成功",
                            "未发货，退款成功",
                            "已发货，退款成功",
                            "已收货，退款成功");

    private static final StatusText AFTER_SALE =
            new StatusText()
                    .with(Standing.PAID, "无售后或售后取消", "无售后", "售后取消")
                    .with(Standing.REFUND_ASKED, "售后处理中", "退款中", "待商家处理", "待买家处理", "平台处理中", "退款待处理")
                    .with(Standing.CLOSED, "退款成功");

    private static final Pattern DATED_NUMBER = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})-\\d+");

    @Override
    public Standing standing(Fields row) {
        return Standings.of(row, STATUS, AFTER_SALE);
    }

    @Override
    public Priced priced(Fields row) {
        return Priced.ofGoods(row.neededMoney(Column.GOODS), row.quantity(Column.QUANTITY))
                .discounted(row.money(Column.DISCOUNT))
                .discounted(row.money(Column.PLATFORM_DISCOUNT))
                .discounted(row.money(Column.PAYMENT_DISCOUNT));
    }

    @Override
    public Optional<Order.Amount> amount(List<Fields> rows, Fen goods, Fen discount) {
        Fen freight = Sums.of(rows, Column.FREIGHT);
        Fen expected = goods.minus(discount).plus(freight);
        Fields row = rows.getFirst();
        Fen total = row.neededMoney(Column.TOTAL);
        boolean lessIsFine = rows.size() == 1 && !showsAllDiscounts(row);
        if (!lessIsFine || total.compareTo(expected) > 0) {
            Sums.allSay(rows, Column.TOTAL, expected);
        }
        return rows.stream().anyMatch(Fields::isFaulty)
                ? Optional.empty()
                : Optional.of(
                        new Order.Amount(goods, goods.plus(freight).minus(total), freight, total));
    }

    private static boolean showsAllDiscounts(Fields row) {
        return row.knows(Column.DISCOUNT)
                && row.knows(Column.PLATFORM_DISCOUNT)
                && row.knows(Column.PAYMENT_DISCOUNT);
    }

    /// The export may leave every time empty; the order number still begins with the day.
    @Override
    public Instant placed(Fields row) {
        return Stream.of(Column.PLACED, Column.PAID, Column.GROUPED)
                .filter(row::has)
                .findFirst()
                .map(row::neededTime)
                .or(() -> dayOf(row.raw(Column.NUMBER)))
                .orElseGet(() -> missing(row));
    }

    private static Instant missing(Fields row) {
        row.fault(Column.PLACED, RejectReason.MISSING);
        return Instant.EPOCH;
    }

    private static Optional<Instant> dayOf(String number) {
        Matcher parts = DATED_NUMBER.matcher(number);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day =
                    LocalDate.of(
                            2000 + Integer.parseInt(parts.group(1)),
                            Integer.parseInt(parts.group(2)),
                            Integer.parseInt(parts.group(3)));
            return Optional.of(day.atStartOfDay(ShopTime.ZONE).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
