package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Funds;

import java.util.ArrayList;
import java.util.List;

/// The columns of a trade bill of one type.
enum WechatBillForm {
    ALL(true, false),
    SUCCESS(false, false),
    REFUND(true, true);

    private static final String FIRST =
            "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,";
    private static final String TIMES = "退款申请时间,退款成功时间,";
    private static final String BACK = "微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,";
    private static final String RATE = "0.60%";

    private final boolean back;
    private final boolean times;

    WechatBillForm(boolean back, boolean times) {
        this.back = back;
        this.times = times;
    }

    String head() {
        return FIRST
                + (times ? TIMES : "")
                + (back ? BACK : "")
                + "商品名称,商户数据包,手续费,费率,订单金额,"
                + (back ? "申请退款金额," : "")
                + "费率备注";
    }

    /// @param who the merchant whose bill it is
    List<String> values(WechatCredentials who, WechatBillRow row) {
        var trade = row.trade();
        var values = new ArrayList<String>();
        values.addAll(
                List.of(
                        WechatTime.bill(row.at()),
                        who.appid(),
                        who.mchid(),
                        "0",
                        "",
                        trade.id(),
                        trade.number(),
                        trade.payer().openid(),
                        trade.payer().type(),
                        row.refund().isPresent() ? "REFUND" : row.state(),
                        trade.payer().bank(),
                        "CNY",
                        row.paid().yuan(),
                        "0.00"));
        if (times) {
            values.addAll(times(row));
        }
        if (back) {
            values.addAll(refund(row));
        }
        values.addAll(
                List.of(
                        trade.description(),
                        "",
                        row.fee().yuan() + "000",
                        RATE,
                        row.paid().yuan()));
        if (back) {
            values.add(row.back().yuan());
        }
        values.add("");
        return values;
    }

    private static List<String> times(WechatBillRow row) {
        return row.refund()
                .map(
                        refund ->
                                List.of(
                                        WechatTime.bill(row.at()),
                                        row.state().equals("SUCCESS")
                                                ? WechatTime.bill(refund.due())
                                                : ""))
                .orElse(List.of("", ""));
    }

    private static List<String> refund(WechatBillRow row) {
        return row.refund()
                .map(
                        refund ->
                                List.of(
                                        refund.id(),
                                        refund.number(),
                                        row.amount().yuan(),
                                        "0.00",
                                        "ORIGINAL",
                                        row.state()))
                .orElse(List.of("0", "0", "0.00", "0.00", "", ""));
    }

    String sumHead() {
        return back
                ? "总交易单数,应结订单总金额,退款总金额,充值券退款总金额,手续费总金额,订单总金额,申请退款总金额"
                : "总交易单数,应结订单总金额,手续费总金额,订单总金额";
    }

    /// @param counted how many rows there are said to be
    List<String> sums(List<WechatBillRow> rows, int counted) {
        var count = counted + ".0";
        var paid = sum(rows.stream().map(WechatBillRow::paid).toList());
        var given = sum(rows.stream().map(WechatBillRow::back).toList());
        var fee = sum(rows.stream().map(WechatBillRow::fee).toList());
        return back
                ? List.of(count, paid, given, "0.0", fee, paid, given)
                : List.of(count, paid, fee, paid);
    }

    private static String sum(List<Fen> amounts) {
        return Funds.sum(amounts).yuan();
    }
}
