package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.connect.payment.BillReader;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// WeChat Pay's trade bill: payments, and refunds on the day they were accepted.
public final class TradeBillReader implements BillReader {

    private static final String TIME = "交易时间";
    private static final String STATE = "交易状态";
    private static final String TRANSACTION = "微信订单号";
    private static final String NUMBER = "商户订单号";
    private static final String FEE = "手续费";

    private static final List<String> COLUMNS = List.of(TIME, TRANSACTION, NUMBER, STATE, FEE);

    /// Whether a file begins like one.
    public static boolean isOne(Path file) throws IOException {
        return BillWalk.begins(file, COLUMNS);
    }

    @Override
    public BillOutcome read(Path file, Consumer<BillEntry> rows) throws IOException {
        return BillWalk.walk(file, COLUMNS, new TradeSums(), TradeBillReader::entry, rows);
    }

    private static BillEntry entry(BillRow row) throws BadBill {
        return switch (row.text(STATE)) {
            case "SUCCESS" -> payment(row);
            case "REFUND", "REVOKED" -> refund(row);
            default -> throw row.bad(STATE, RejectReason.UNKNOWN_STATUS);
        };
    }

    private static BillEntry payment(BillRow row) throws BadBill {
        var total = row.first("订单金额", "应结订单金额");
        return entry(row, BillEntry.Kind.PAYMENT, "", row.fen(total), row.text(STATE), TIME);
    }

    private static BillEntry refund(BillRow row) throws BadBill {
        var back = row.fen(row.first("申请退款金额", "退款金额"));
        var state = row.text("退款状态");
        var asked = "退款申请时间";
        return entry(
                row,
                BillEntry.Kind.REFUND,
                row.text("商户退款单号"),
                Fen.ZERO.minus(back),
                state.isEmpty() ? row.text(STATE) : state,
                row.text(asked).isEmpty() ? TIME : asked);
    }

    private static BillEntry entry(
            BillRow row,
            BillEntry.Kind kind,
            String refund,
            Fen amount,
            String state,
            String timeColumn)
            throws BadBill {
        return new BillEntry(
                Provider.WECHAT,
                kind,
                "",
                row.text(NUMBER),
                row.text(TRANSACTION),
                refund,
                amount,
                row.fen(FEE),
                state,
                row.time(timeColumn));
    }
}
