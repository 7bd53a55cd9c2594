package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.BillEntry.Kind;
import shop.fahuo.core.payment.Provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// WeChat Pay's fund-flow bill: every movement of the account, fees, refunds and splits in rows of
/// their own.
public final class FundBillReader implements BillReader {

    static final String BALANCE = "账户结余(元)";

    private static final String TIME = "记账时间";
    private static final String BUSINESS = "微信支付业务单号";
    private static final String LINE = "资金流水单号";
    private static final String TYPE = "业务类型";
    private static final String DIRECTION = "收支类型";
    private static final String AMOUNT = "收支金额(元)";
    private static final String VOUCHER = "业务凭证号";

    private static final List<String> COLUMNS =
            List.of(TIME, BUSINESS, LINE, TYPE, DIRECTION, AMOUNT, BALANCE, VOUCHER);

    /// The first word found in the name and type of the business decides.
    private static final List<Map.Entry<String, Kind>> WORDS =
            List.of(
                    Map.entry("手续费", Kind.FEE),
                    Map.entry("分账", Kind.SPLIT),
                    Map.entry("退款", Kind.REFUND),
                    Map.entry("提现", Kind.WITHDRAWAL),
                    Map.entry("转账", Kind.TRANSFER),
                    Map.entry("交易", Kind.PAYMENT));

    @Override
    public BillOutcome read(Path file, Consumer<BillEntry> rows) throws IOException {
        return BillWalk.walk(file, COLUMNS, new FundSums(), FundBillReader::entry, rows);
    }

    /// Whether a file begins like one.
    public static boolean isOne(Path file) throws IOException {
        return BillWalk.begins(file, COLUMNS);
    }

    /// What a row does to the account.
    private static Fen signed(BillRow row) throws BadBill {
        var amount = row.fen(AMOUNT);
        return switch (row.text(DIRECTION)) {
            case "收入" -> amount;
            case "支出" -> Fen.ZERO.minus(amount);
            default -> throw row.bad(DIRECTION, RejectReason.UNKNOWN_KIND);
        };
    }

    /// A refund's row names the refund on both sides, any other row the trade.
    private static BillEntry entry(BillRow row) throws BadBill {
        var kind = kind(row.text("业务名称") + row.text(TYPE));
        boolean isRefund = kind == Kind.REFUND;
        return new BillEntry(
                Provider.WECHAT,
                kind,
                row.text(LINE),
                isRefund ? "" : row.text(VOUCHER),
                isRefund ? "" : row.text(BUSINESS),
                isRefund ? row.text(VOUCHER) : "",
                signed(row),
                Fen.ZERO,
                row.text(DIRECTION),
                row.time(TIME),
                Optional.of(row.fen(BALANCE)));
    }

    private static Kind kind(String business) {
        for (var word : WORDS) {
            if (business.contains(word.getKey())) {
                return word.getValue();
            }
        }
        return Kind.OTHER;
    }
}
