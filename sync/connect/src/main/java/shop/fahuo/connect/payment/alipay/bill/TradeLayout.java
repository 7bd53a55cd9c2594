package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.util.List;

/// 业务明细 (`bill_type` `trade`): payments, and refunds as negative amounts. An entry's amount is the
/// trade's, 订单金额; the foot sums what the merchant got of it, 商家实收.
///
/// The sign that 服务费 is written with is not documented. A fee is kept on payments and given back on
/// refunds, so the kind of row decides, and the sign is not looked at.
final class TradeLayout implements Layout {

    private static final String TRANSACTION = "支付宝交易号";
    private static final String NUMBER = "商户订单号";
    private static final String KIND = "业务类型";
    private static final String DONE = "完成时间";
    private static final String AMOUNT = "订单金额(元)";
    private static final String RECEIVED = "商家实收(元)";
    private static final String REFUND = "退款批次号/请求号";
    private static final String FEE = "服务费(元)";

    @Override
    public List<String> columns() {
        return List.of(TRANSACTION, NUMBER, KIND, DONE, AMOUNT, RECEIVED, REFUND, FEE);
    }

    @Override
    public List<String> totals() {
        return List.of("交易合计", "退款合计");
    }

    @Override
    public Counted read(Cells row) throws BadRow {
        return switch (row.required(KIND)) {
            case "交易" -> payment(row);
            case "退款" -> refund(row);
            default -> throw row.bad(KIND, RejectReason.UNKNOWN_KIND);
        };
    }

    private static Counted payment(Cells row) throws BadRow {
        var amount = row.yuan(AMOUNT);
        if (amount.isNegative()) {
            throw row.bad(AMOUNT, RejectReason.NEGATIVE);
        }
        var entry = entry(row, Kind.PAYMENT, "", amount, Amounts.positive(row.yuan(FEE)));
        return new Counted(entry, "交易合计", row.yuan(RECEIVED));
    }

    private static Counted refund(Cells row) throws BadRow {
        var amount = row.yuan(AMOUNT);
        if (amount.compareTo(Fen.ZERO) > 0) {
            throw row.bad(AMOUNT, RejectReason.OUT_OF_RANGE);
        }
        var fee = Amounts.negative(row.yuan(FEE));
        var entry = entry(row, Kind.REFUND, row.required(REFUND), amount, fee);
        return new Counted(entry, "退款合计", row.yuan(RECEIVED));
    }

    private static BillEntry entry(Cells row, Kind kind, String refund, Fen amount, Fen fee)
            throws BadRow {
        return new BillEntry(
                Provider.ALIPAY,
                kind,
                "",
                row.text(NUMBER),
                row.required(TRANSACTION),
                refund,
                amount,
                fee,
                row.text(KIND),
                row.time(DONE));
    }
}
