package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.payment.Symptom;

import java.time.Clock;
import java.util.Map;

/// Tries an app with questions about things that do not exist. Transfers are asked about only in
/// certificate mode, as Alipay offers them in no other.
final class AlipayCheckup {

    /// Nothing is ever sold, given back or paid out under this number.
    private static final String NOTHING = "FahuoAccountTest";

    private final AlipaySetup setup;
    private final Clock clock;
    private final AlipayGateway gateway;
    private final Diagnosis.Findings findings = new Diagnosis.Findings();

    AlipayCheckup(AlipaySetup setup, Timeouts timeouts, Clock clock) {
        this.setup = setup;
        this.clock = clock;
        gateway = new AlipayGateway(setup.account(), timeouts, clock);
    }

    Diagnosis run() {
        try (gateway) {
            ask(Product.PAYMENT, "alipay.trade.query", Map.of("out_trade_no", NOTHING));
            if (!findings.isHopeless()) {
                askForTheRest();
            }
        }
        return findings.told(setup.ends(), clock.instant());
    }

    private void askForTheRest() {
        ask(
                Product.REFUND,
                "alipay.trade.fastpay.refund.query",
                Map.of("out_trade_no", NOTHING, "out_request_no", NOTHING));
        ask(
                Product.SPLIT,
                "alipay.trade.order.settle.query",
                Map.of("trade_no", NOTHING, "out_request_no", NOTHING));
        if (setup.account().keys() instanceof AlipayKeys.Certified) {
            ask(
                    Product.TRANSFER,
                    "alipay.fund.trans.common.query",
                    Map.of(
                            "product_code", "TRANS_ACCOUNT_NO_PWD",
                            "biz_scene", "DIRECT_TRANSFER",
                            "out_biz_no", NOTHING));
        }
    }

    private void ask(Product product, String method, Map<String, String> content) {
        var reply = gateway.call(method, content);
        findings.see(gateway.skew());
        judge(product, reply);
    }

    private void judge(Product product, PaymentReply<Fields> reply) {
        switch (reply) {
            case Ok(_) -> {}
            case NotNow(var code, _, _) when code.equals("UNREACHABLE") ->
                    findings.add(new Symptom.Unreachable());
            case NotNow(var code, _, _) -> {
                if (!findings.isClockTooMuch()) {
                    findings.add(new Symptom.Unclear(product, code));
                }
            }
            case Rejected(var code, var words) -> judgeRefusal(product, code, words);
            case Unknown(var code, var words) -> judgeUnproved(product, code, words);
        }
    }

    /// That there is no such thing is the answer that was asked for.
    private void judgeRefusal(Product product, String code, String words) {
        switch (code) {
            case "ACQ.TRADE_NOT_EXIST" -> {}
            case "isv.invalid-signature" -> findings.add(new Symptom.WrongKey());
            case "isv.insufficient-isv-permissions", "40006" ->
                    findings.add(new Symptom.NotOpened(product));
            default -> {
                if (product.isNeeded()) {
                    findings.add(new Symptom.Refused(product, code, words));
                }
            }
        }
    }

    private void judgeUnproved(Product product, String code, String words) {
        findings.add(
                switch (code) {
                    case "isv.invalid-app-id" -> new Symptom.NoMerchant(code, words);
                    case "isv.invalid-signature" -> new Symptom.WrongKey();
                    case "BAD_SIGNATURE" -> new Symptom.WrongPlatformKey();
                    case "UNKNOWN_KEY" -> new Symptom.UnknownPlatformKey();
                    case "UNSIGNED", "ACQ.TRADE_NOT_EXIST" -> new Symptom.Unsigned();
                    default -> new Symptom.Unclear(product, code);
                });
    }
}
