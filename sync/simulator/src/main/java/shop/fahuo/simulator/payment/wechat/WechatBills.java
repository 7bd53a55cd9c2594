package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.BillSpan;
import shop.fahuo.simulator.payment.Funds;
import shop.fahuo.simulator.payment.Ledger;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The bills of a day as text; empty where there is nothing to say.
record WechatBills(WechatLedger ledger, WechatCredentials credentials, BillEdits edits) {

    private static final String END = "\r\n";

    /// When the files are made, and refunds are written down as they then are.
    private static final Duration WRITTEN = Duration.ofHours(9);

    private static final String FUND_HEAD =
            "记账时间,微信支付业务单号,资金流水单号,业务名称,业务类型,收支类型,收支金额(元),账户结余(元),资金变更提交申请人,备注,业务凭证号";
    private static final String FUND_SUM = "资金流水总笔数,收入笔数,收入金额,支出笔数,支出金额";

    /// @param type `ALL`, `SUCCESS` or `REFUND`
    String trades(BillSpan span, String type) {
        var rows =
                edits.applied(Bill.TRADES, rows(span), this::added).stream()
                        .filter(row -> span.contains(row.at()))
                        .filter(row -> isAskedFor(row, type))
                        .toList();
        return rows.isEmpty() ? "" : written(span, rows, WechatBillForm.valueOf(type));
    }

    private List<WechatBillRow> rows(BillSpan span) {
        var rows = new ArrayList<WechatBillRow>();
        ledger.trades().stream()
                .filter(WechatTrade::isPaid)
                .map(WechatBillRow::of)
                .forEach(rows::add);
        var then = span.end().plus(WRITTEN);
        ledger.refunds().stream().map(refund -> WechatBillRow.of(refund, then)).forEach(rows::add);
        return rows;
    }

    private WechatBillRow added(BillEdit.Added added) {
        return WechatBillRow.of(added, ledger.find(added.order()).filter(WechatTrade::isPaid));
    }

    private static boolean isAskedFor(WechatBillRow row, String type) {
        return type.equals("ALL") || row.refund().isPresent() == type.equals("REFUND");
    }

    private String written(BillSpan span, List<WechatBillRow> rows, WechatBillForm form) {
        var text = new StringBuilder(form.head()).append(END);
        rows.forEach(row -> text.append(line(form.values(credentials, row))).append(END));
        int counted = edits.counted(Bill.TRADES, span, rows.size());
        return text.append(form.sumHead())
                .append(END)
                .append(line(form.sums(rows, counted)))
                .append(END)
                .toString();
    }

    String funds(BillSpan span) {
        var movements = movements(span);
        if (movements.isEmpty()) {
            return "";
        }
        var text = new StringBuilder(FUND_HEAD).append(END);
        movements.forEach(one -> text.append(line(values(one))).append(END));
        int counted = edits.counted(Bill.FUNDS, span, movements.size());
        return text.append(FUND_SUM)
                .append(END)
                .append(line(sums(movements, counted)))
                .append(END)
                .toString();
    }

    private List<Funds.Movement> movements(BillSpan span) {
        var edited =
                edits.applied(
                        Bill.FUNDS,
                        ledger.movements(),
                        added -> added.movement(added(added).business()));
        return ledger.chained(edited).stream().filter(one -> span.contains(one.at())).toList();
    }

    private static List<String> values(Funds.Movement one) {
        boolean in = !one.change().isNegative();
        return List.of(
                WechatTime.bill(one.at()),
                one.business(),
                one.flow(),
                name(one.kind()),
                one.kind() == Funds.Kind.FEE ? "扣除交易手续费" : name(one.kind()),
                in ? "收入" : "支出",
                (in ? one.change() : Ledger.minus(one.change())).yuan(),
                one.balance().yuan(),
                "system",
                one.kind() == Funds.Kind.REFUND
                        ? "退款总金额" + Ledger.minus(one.change()).yuan() + "元"
                        : "",
                one.reference());
    }

    private static String name(Funds.Kind kind) {
        return switch (kind) {
            case TRADE, FEE -> "交易";
            case REFUND -> "退款";
            case SPLIT -> "分账";
            case SPLIT_RETURN -> "分账回退";
            case TRANSFER -> "商家转账";
            case TRANSFER_BACK -> "商家转账退回";
            case OTHER -> "充值提现";
        };
    }

    private static List<String> sums(List<Funds.Movement> movements, int counted) {
        var in =
                movements.stream()
                        .map(Funds.Movement::change)
                        .filter(one -> !one.isNegative())
                        .toList();
        var out = movements.stream().map(Funds.Movement::change).filter(Fen::isNegative).toList();
        return List.of(
                counted + ".0",
                in.size() + ".0",
                Funds.sum(in).yuan(),
                out.size() + ".0",
                Ledger.minus(Funds.sum(out)).yuan());
    }

    /// Each with a backtick before it, also the empty ones.
    private static String line(List<String> values) {
        return values.stream().map(value -> "`" + value).collect(Collectors.joining(","));
    }
}
