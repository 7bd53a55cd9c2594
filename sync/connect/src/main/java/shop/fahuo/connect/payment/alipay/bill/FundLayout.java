package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// 账务明细 (`bill_type` `signcustomer`): every movement of the account, one amount in one of two
/// columns. The words of 业务类型 are not documented as a list, so the kind is told by what they
/// contain.
final class FundLayout implements Layout {

    private static final String LINE = "账务流水号";
    private static final String TRANSACTION = "业务流水号";
    private static final String NUMBER = "商户订单号";
    private static final String AT = "发生时间";
    private static final String IN = "收入金额(+元)";
    private static final String OUT = "支出金额(-元)";
    private static final String KIND = "业务类型";
    private static final String BALANCE = "账户余额(元)";

    /// The first that fits; a refund's fee is a fee, and a trade's refund a refund.
    private static final List<Told> TOLD =
            List.of(
                    new Told("服务费|手续费|收费|退费", Kind.FEE),
                    new Told("退款", Kind.REFUND),
                    new Told("分账|分润", Kind.SPLIT),
                    new Told("提现", Kind.WITHDRAWAL),
                    new Told("转账", Kind.TRANSFER),
                    new Told("支付|付款|交易", Kind.PAYMENT));

    @Override
    public List<String> columns() {
        return List.of(LINE, TRANSACTION, NUMBER, AT, IN, OUT, KIND);
    }

    @Override
    public List<String> totals() {
        return List.of("支出合计", "收入合计");
    }

    @Override
    public Counted read(Cells row) throws BadRow {
        var in = row.yuan(IN);
        var out = Amounts.negative(row.yuan(OUT));
        if (in.isNegative()) {
            throw row.bad(IN, RejectReason.NEGATIVE);
        }
        if (!in.equals(Fen.ZERO) && !out.equals(Fen.ZERO)) {
            throw row.bad(OUT, RejectReason.AMBIGUOUS);
        }
        var amount = in.plus(out);
        return new Counted(entry(row, amount), amount.isNegative() ? "支出合计" : "收入合计", amount);
    }

    private static BillEntry entry(Cells row, Fen amount) throws BadRow {
        return new BillEntry(
                Provider.ALIPAY,
                kind(row.required(KIND)),
                row.required(LINE),
                row.text(NUMBER),
                row.text(TRANSACTION),
                "",
                amount,
                Fen.ZERO,
                amount.isNegative() ? "支出" : "收入",
                row.time(AT),
                row.text(BALANCE).isEmpty() ? Optional.empty() : Optional.of(row.yuan(BALANCE)));
    }

    static Kind kind(String word) {
        return TOLD.stream()
                .filter(told -> told.words().matcher(word).find())
                .map(Told::kind)
                .findFirst()
                .orElse(Kind.OTHER);
    }

    private record Told(Pattern words, Kind kind) {
        Told(String words, Kind kind) {
            this(Pattern.compile(words), kind);
        }
    }
}
