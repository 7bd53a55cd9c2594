package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.Herald;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// What WeChat Pay tells of payments and of refunds that ended: locked with the APIv3 key, signed,
/// and in the same bytes each time.
final class WechatHerald implements Herald {

    private static final List<Integer> PAUSES =
            List.of(
                    15, 15, 30, 180, 600, 1200, 1800, 1800, 1800, 3600, 10_800, 10_800, 10_800,
                    21_600, 21_600);

    private final WechatLedger ledger;
    private final WechatCredentials credentials;
    private final Aead aead;
    private final WechatSealer sealer;
    private final Map<News, String> bodies = new HashMap<>();

    WechatHerald(
            WechatLedger ledger, WechatCredentials credentials, Aead aead, WechatSealer sealer) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.aead = aead;
        this.sealer = sealer;
    }

    @Override
    public List<News> news() {
        var news = new ArrayList<News>();
        for (var trade : ledger.trades()) {
            trade.paid().ifPresent(at -> news.add(new News(trade.number(), "", at)));
        }
        for (var refund : ledger.refunds()) {
            if (refund.state(ledger.now()) != WechatRefund.State.PROCESSING) {
                news.add(new News(refund.trade().number(), refund.number(), refund.due()));
            }
        }
        return news;
    }

    @Override
    public Letter letter(News news, Optional<PaymentFaultRule> rule) {
        var body = bodies.computeIfAbsent(news, this::body);
        var headers = new LinkedHashMap<>(sealer.proof(sealer.anySerial(), body, rule));
        headers.put("Content-Type", "application/json");
        return new Letter(headers, body);
    }

    private String body(News news) {
        var refund = ledger.refundBook().find(news.refund());
        var end = refund.map(WechatRefund::end).orElse(WechatRefund.State.SUCCESS);
        var kind = refund.isPresent() ? "refund" : "transaction";
        var event = (refund.isPresent() ? "REFUND." : "TRANSACTION.") + end;
        var plain = refund.map(this::wire).orElseGet(() -> wire(news));
        var id = UUID.nameUUIDFromBytes(news.toString().getBytes(StandardCharsets.UTF_8));
        var body = JsonMapper.shared().createObjectNode();
        body.put("id", "EV-" + id)
                .put("create_time", WechatTime.wire(news.at()))
                .put("resource_type", "encrypt-resource")
                .put("event_type", event)
                .put("summary", summary(refund.isPresent(), end))
                .set(
                        "resource",
                        aead.lock(kind, plain.toString()).asObject().put("original_type", kind));
        return body.toString();
    }

    private static String summary(boolean refund, WechatRefund.State end) {
        return switch (end) {
            case SUCCESS, PROCESSING -> refund ? "退款成功" : "支付成功";
            case ABNORMAL -> "退款异常";
            case CLOSED -> "退款关闭";
        };
    }

    /// As it was when it was paid, whatever has gone back since.
    private JsonNode wire(News news) {
        var trade = ledger.find(news.order()).orElseThrow();
        return PayCalls.wire(trade.in(WechatTrade.State.SUCCESS), credentials);
    }

    private JsonNode wire(WechatRefund refund) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("mchid", credentials.mchid())
                .put("out_trade_no", refund.trade().number())
                .put("transaction_id", refund.trade().id())
                .put("out_refund_no", refund.number())
                .put("refund_id", refund.id())
                .put("refund_status", refund.end().name())
                .put("user_received_account", "支付用户零钱");
        if (refund.end() == WechatRefund.State.SUCCESS) {
            body.put("success_time", WechatTime.wire(refund.due()));
        }
        long total = refund.trade().total().value();
        long part = refund.amount().value();
        body.putObject("amount")
                .put("total", total)
                .put("refund", part)
                .put("payer_total", total)
                .put("payer_refund", part);
        return body;
    }

    @Override
    public boolean isHeard(int status, String answer) {
        return status == 200 || status == 204;
    }

    @Override
    public List<Integer> pauses() {
        return PAUSES;
    }
}
