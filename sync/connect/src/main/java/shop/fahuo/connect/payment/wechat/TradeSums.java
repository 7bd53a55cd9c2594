package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;

import java.util.List;

/// The totals under a trade bill, each of a column of much the same name.
final class TradeSums implements BillSums {

    private static final String COUNT = "总交易单数";

    private record Total(String name, String column) {}

    private static final List<Total> TOTALS =
            List.of(
                    new Total("应结订单总金额", "应结订单金额"),
                    new Total("退款总金额", "退款金额"),
                    new Total("充值券退款总金额", "充值券退款金额"),
                    new Total("手续费总金额", "手续费"),
                    new Total("订单总金额", "订单金额"),
                    new Total("申请退款总金额", "申请退款金额"));

    private final long[] fen = new long[TOTALS.size()];
    private long rows;

    @Override
    public String first() {
        return COUNT;
    }

    @Override
    public void add(BillRow row, BillEntry entry) throws BadBill {
        rows++;
        for (int i = 0; i < fen.length; i++) {
            var column = TOTALS.get(i).column();
            if (row.columns().has(column)) {
                fen[i] = Math.addExact(fen[i], row.fen(column).value());
            }
        }
    }

    @Override
    public void check(BillRow summary) throws BadBill {
        BillSums.same(summary, COUNT, summary.count(COUNT), rows);
        for (int i = 0; i < fen.length; i++) {
            var name = TOTALS.get(i).name();
            if (summary.columns().has(name)) {
                BillSums.same(summary, name, summary.fen(name), Fen.of(fen[i]));
            }
        }
    }
}
