package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Herald;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.Rsa;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What Alipay tells of payments and refunds: a form, signed without its `sign_type`.
record AlipayHerald(AlipayLedger ledger, AlipayKeys keys) implements Herald {

    private static final List<Integer> PAUSES = List.of(240, 600, 600, 3600, 7200, 21_600, 54_000);

    @Override
    public List<News> news() {
        var news = new ArrayList<News>();
        for (var trade : ledger.trades()) {
            trade.paid().ifPresent(at -> news.add(new News(trade.number(), "", at)));
        }
        for (var refund : ledger.refunds()) {
            news.add(new News(refund.trade().number(), refund.request(), refund.at()));
        }
        return news;
    }

    @Override
    public Letter letter(News news, Optional<PaymentFaultRule> rule) {
        var fault = rule.map(PaymentFaultRule::fault);
        var form = form(news);
        var wrong =
                rule.filter(is -> is.fault() == Fault.SKEW)
                        .map(PaymentFaultRule::time)
                        .orElse(Duration.ZERO);
        form.put("notify_time", AlipayTime.of(ledger.now().plus(wrong)));
        var text = joined(form, value -> value);
        boolean bad = fault.filter(Fault.BAD_SIGNATURE::equals).isPresent();
        if (fault.filter(Fault.UNSIGNED::equals).isEmpty()) {
            var message = (bad ? text + " " : text).getBytes(StandardCharsets.UTF_8);
            form.put("sign", Rsa.signed(keys.signing(), message));
        }
        form.put("sign_type", "RSA2");
        return new Letter(
                Map.of("Content-Type", "application/x-www-form-urlencoded; charset=utf-8"),
                joined(form, value -> URLEncoder.encode(value, StandardCharsets.UTF_8)));
    }

    private static String joined(Map<String, String> form, UnaryOperator<String> encoding) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoding.apply(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private Map<String, String> form(News news) {
        var trade = ledger.find(news.order()).orElseThrow();
        var yuan = trade.total().yuan();
        var form = new TreeMap<String, String>();
        var id = UUID.nameUUIDFromBytes(news.toString().getBytes(StandardCharsets.UTF_8));
        form.put("notify_type", "trade_status_sync");
        form.put("notify_id", id.toString().replace("-", ""));
        form.put("app_id", keys.credentials().appId());
        form.put("charset", "utf-8");
        form.put("version", "1.0");
        form.put("trade_no", trade.id());
        form.put("out_trade_no", trade.number());
        form.put("subject", trade.subject());
        form.put("buyer_id", trade.buyer());
        form.put("seller_id", keys.credentials().sellerId());
        form.put("total_amount", yuan);
        form.put("receipt_amount", yuan);
        form.put("gmt_create", AlipayTime.of(trade.created()));
        trade.paid().ifPresent(at -> form.put("gmt_payment", AlipayTime.of(at)));
        form.put(
                "fund_bill_list",
                "[{\"amount\":\"" + yuan + "\",\"fundChannel\":\"ALIPAYACCOUNT\"}]");
        var given = given(news);
        form.put("trade_status", given.equals(trade.total()) ? "TRADE_CLOSED" : "TRADE_SUCCESS");
        if (!news.refund().isEmpty()) {
            form.put("out_biz_no", news.refund());
            form.put("refund_fee", given.yuan());
            form.put("gmt_refund", AlipayTime.of(news.at()));
        }
        return form;
    }

    /// What had gone back with the refund that is told of; nothing when it is the payment.
    private Fen given(News news) {
        var given = Fen.ZERO;
        for (var refund : news.refund().isEmpty() ? List.<AlipayRefund>of() : ledger.refunds()) {
            if (refund.trade().number().equals(news.order())) {
                given = given.plus(refund.amount());
                if (refund.request().equals(news.refund())) {
                    return given;
                }
            }
        }
        return given;
    }

    @Override
    public boolean isHeard(int status, String answer) {
        return status == 200 && answer.equals("success");
    }

    @Override
    public List<Integer> pauses() {
        return PAUSES;
    }
}
