package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.Fen;

import java.util.HashMap;
import java.util.Map;

/// The totals under a trade bill, each of a column of the same name.
final class TradeSums implements BillSums {

    static final String COUNT = "总交易单数";

    private static final Map<String, String> COLUMNS =
            Map.of(
                    "应结订单总金额", "应结订单金额",
                    "退款总金额", "退款金额",
                    "充值券退款总金额", "充值券退款金额",
                    "手续费总金额", "手续费",
                    "订单总金额", "订单金额",
                    "申请退款总金额", "申请退款金额");

    private final Map<String, Fen> sums = new HashMap<>();
    private long rows;

    @Override
    public void add(BillRow row) throws BadBill {
        rows++;
        for (var column : COLUMNS.values()) {
            if (row.columns().has(column)) {
                sums.merge(column, row.fen(column), Fen::plus);
            }
        }
    }

    @Override
    public void check(BillRow summary) throws BadBill {
        BillSums.same(summary, COUNT, summary.count(COUNT), rows);
        for (var total : COLUMNS.keySet()) {
            if (summary.columns().has(total)) {
                var counted = sums.getOrDefault(COLUMNS.get(total), Fen.ZERO);
                BillSums.same(summary, total, summary.fen(total), counted);
            }
        }
    }
}
