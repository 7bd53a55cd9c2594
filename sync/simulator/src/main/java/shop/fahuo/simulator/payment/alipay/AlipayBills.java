package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.BillEdit;
import shop.fahuo.simulator.payment.BillEdit.Bill;
import shop.fahuo.simulator.payment.BillEdits;
import shop.fahuo.simulator.payment.BillSpan;
import shop.fahuo.simulator.payment.Funds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The bills of a day or a month.
record AlipayBills(AlipayLedger ledger, AlipayCredentials credentials, BillEdits edits) {

    private static final String TRADE_HEAD =
            "支付宝交易号,商户订单号,业务类型,商品名称,创建时间,完成时间,门店编号,门店名称,操作员,终端号,对方账户,订单金额（元）,商家实收（元）,"
                    + "支付宝红包（元）,集分宝（元）,支付宝优惠（元）,商家优惠（元）,券核销金额（元）,券名称,商家红包消费金额（元）,卡消费金额（元）,"
                    + "退款批次号/请求号,服务费（元）,分润（元）,备注";
    private static final String FUND_HEAD =
            "账务流水号,业务流水号,商户订单号,商品名称,发生时间,对方账号,收入金额（+元）,支出金额（-元）,账户余额（元）,交易渠道,业务类型,备注";
    private static final String ZERO = "0.00";

    AlipayBill trades(BillSpan span) {
        var rows =
                edits.applied(Bill.TRADES, rows(), this::added).stream()
                        .filter(row -> span.contains(row.at()))
                        .toList();
        var lines = head("业务明细", span);
        lines.add(TRADE_HEAD);
        rows.forEach(row -> lines.add(line(row.values())));
        lines.add(
                "#-----------------------------------------业务明细列表结束------------------------------------");
        var paid = changes(rows, AlipayBillRow.PAYMENT);
        var given = changes(rows, AlipayBillRow.REFUND);
        var in = total("交易", paid, edits.counted(Bill.TRADES, span, paid.size()));
        var out = total("退款", given, given.size());
        lines.add(in);
        lines.add(out);
        lines.add(exported());
        return bill("业务明细", rows.isEmpty(), lines, span, in, out);
    }

    private List<AlipayBillRow> rows() {
        var rows = new ArrayList<AlipayBillRow>();
        ledger.trades().stream()
                .filter(AlipayTrade::isPaid)
                .map(AlipayBillRow::of)
                .forEach(rows::add);
        ledger.refunds().stream().map(AlipayBillRow::of).forEach(rows::add);
        return rows;
    }

    private AlipayBillRow added(BillEdit.Added added) {
        return AlipayBillRow.of(added, ledger.find(added.order()));
    }

    private static List<Fen> changes(List<AlipayBillRow> rows, String type) {
        return rows.stream()
                .filter(row -> row.type().equals(type))
                .map(AlipayBillRow::change)
                .toList();
    }

    AlipayBill funds(BillSpan span) {
        var movements = movements(span);
        var lines = head("账务明细", span);
        lines.add(FUND_HEAD);
        movements.forEach(one -> lines.add(line(values(one))));
        lines.add(
                "#-----------------------------------------账务明细列表结束------------------------------------");
        var changes = movements.stream().map(Funds.Movement::change).toList();
        var gone = changes.stream().filter(Fen::isNegative).toList();
        var come = changes.stream().filter(one -> !one.isNegative()).toList();
        var out = sum("支出", "", gone, gone.size());
        var in = sum("收入", "", come, edits.counted(Bill.FUNDS, span, come.size()));
        lines.add(out);
        lines.add(in);
        lines.add(exported());
        return bill("账务明细", movements.isEmpty(), lines, span, out, in);
    }

    private List<Funds.Movement> movements(BillSpan span) {
        var edited =
                edits.applied(
                        Bill.FUNDS,
                        ledger.movements(),
                        added -> added.movement(added(added).trade().id()));
        return ledger.chained(edited).stream().filter(one -> span.contains(one.at())).toList();
    }

    private List<String> values(Funds.Movement one) {
        var trade = ledger.findById(one.business());
        boolean in = !one.change().isNegative();
        return List.of(
                one.flow(),
                one.business(),
                trade.map(AlipayTrade::number).orElse(one.reference()),
                trade.map(AlipayTrade::subject).orElse(""),
                AlipayTime.of(one.at()),
                "",
                in ? one.change().yuan() : ZERO,
                in ? ZERO : one.change().yuan(),
                one.balance().yuan(),
                "支付宝",
                name(one.kind()),
                one.kind() == Funds.Kind.REFUND ? one.reference() : "");
    }

    private static String name(Funds.Kind kind) {
        return switch (kind) {
            case TRADE -> "在线支付";
            case FEE -> "收费";
            case REFUND -> "交易退款";
            case SPLIT, SPLIT_RETURN -> "交易分账";
            case TRANSFER, TRANSFER_BACK -> "转账";
            case OTHER -> "其它";
        };
    }

    private List<String> head(String name, BillSpan span) {
        var lines = new ArrayList<String>();
        lines.add("#支付宝" + name + "查询");
        lines.add("#账号：[" + credentials.sellerId() + "]");
        lines.add(
                "#起始日期：["
                        + AlipayTime.bill(span.start())
                        + "]   终止日期：["
                        + AlipayTime.bill(span.end())
                        + "]");
        lines.add(
                "#-----------------------------------------"
                        + name
                        + "列表----------------------------------------");
        return lines;
    }

    private AlipayBill bill(
            String name,
            boolean empty,
            List<String> lines,
            BillSpan span,
            String first,
            String second) {
        var summary = head(name, span);
        summary.add(first);
        summary.add(second);
        summary.add(exported());
        return new AlipayBill(credentials.sellerId(), name, empty, lines, summary);
    }

    private String exported() {
        return "#导出时间：[" + AlipayTime.bill(ledger.now()) + "]";
    }

    private static String total(String what, List<Fen> amounts, int counted) {
        return sum(what, "商家实收", amounts, counted) + "，商家优惠共0.00元";
    }

    private static String sum(String what, String ofWhat, List<Fen> amounts, int counted) {
        return "#%s合计：%d笔，%s共%s元".formatted(what, counted, ofWhat, Funds.sum(amounts).yuan());
    }

    /// Each with a tab behind it.
    private static String line(List<String> values) {
        return values.stream().map(value -> value + "\t").collect(Collectors.joining(","));
    }
}
