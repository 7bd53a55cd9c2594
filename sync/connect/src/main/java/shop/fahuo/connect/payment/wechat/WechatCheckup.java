package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.connect.payment.wechat.WechatReply.Answer;
import shop.fahuo.connect.payment.wechat.WechatReply.Lost;
import shop.fahuo.connect.payment.wechat.WechatReply.NotSent;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;

/// Tries a merchant's account with questions about things that do not exist, which move nothing and
/// are answered all the same. Refusals are read here even when nobody signed them: they are told to
/// a person and change no order.
final class WechatCheckup {

    /// Nothing is ever sold, given back or paid out under this number.
    private static final String NOTHING = "FahuoAccountTest";

    private static final String NO_TRANSACTION = "4200000000000000000000000000";
    private static final Set<String> STRANGERS = Set.of("MCH_NOT_EXISTS", "APPID_MCHID_NOT_MATCH");
    private static final Set<String> ABSENT =
            Set.of("ORDER_NOT_EXIST", "RESOURCE_NOT_EXISTS", "NOT_FOUND");

    private final WechatSetup setup;
    private final Timeouts timeouts;
    private final Clock clock;
    private final WechatClient client;
    private final Diagnosis.Findings findings = new Diagnosis.Findings();

    WechatCheckup(WechatSetup setup, Timeouts timeouts, Clock clock) {
        this.setup = setup;
        this.timeouts = timeouts;
        this.clock = clock;
        client = new WechatClient(setup.account(), timeouts, clock, new SecureRandom());
    }

    Diagnosis run() {
        try (client) {
            var order =
                    client.to("v3/pay/transactions/out-trade-no", NOTHING)
                            .addQueryParameter("mchid", setup.account().mchid());
            ask(Product.PAYMENT, order);
            if (!findings.isHopeless()) {
                askForCertificates();
            }
            if (!findings.isHopeless()) {
                askForTheRest();
            }
        }
        return findings.told(setup.ends(), clock.instant());
    }

    private void askForTheRest() {
        ask(Product.REFUND, client.to("v3/refund/domestic/refunds", NOTHING));
        ask(Product.SPLIT, client.to("v3/profitsharing/transactions", NO_TRANSACTION, "amounts"));
        ask(
                Product.TRANSFER,
                client.to("v3/fund-app/mch-transfer/transfer-bills/out-bill-no", NOTHING));
        setup.app().ifPresent(this::askApp);
    }

    private void ask(Product product, HttpUrl.Builder url) {
        var reply = client.get(url.build());
        findings.see(client.skew());
        judge(product, reply);
    }

    private void judge(Product product, WechatReply reply) {
        switch (reply) {
            case NotSent() -> findings.add(new Symptom.Unreachable());
            case Lost(var code) -> findings.add(new Symptom.Unclear(product, code));
            case Answer answer when answer.isSuccess() || isAbsent(answer) ->
                    judgeProof(product, answer.proof());
            case Answer answer -> judgeRefusal(product, answer);
        }
    }

    private static boolean isAbsent(Answer answer) {
        return answer.status() == 404 && ABSENT.contains(Meaning.code(answer));
    }

    /// An answer whose key nobody knows says what is missing once the certificates were looked at.
    /// A clock that is too far off spoils every proof.
    private void judgeProof(Product product, Proof proof) {
        if (findings.isClockTooMuch()) {
            return;
        }
        switch (proof) {
            case GENUINE -> {}
            case UNSIGNED -> findings.add(new Symptom.Unsigned());
            case BAD_SIGNATURE -> findings.add(new Symptom.WrongPlatformKey());
            case UNKNOWN_KEY -> findings.add(unknownKey());
            case STALE -> findings.add(new Symptom.Unclear(product, proof.name()));
        }
    }

    /// Certificates that do not open are the reason why none is known.
    private Symptom unknownKey() {
        return certificates() instanceof Answer answer && !opens(answer)
                ? new Symptom.WrongApiKey()
                : new Symptom.UnknownPlatformKey();
    }

    private void judgeRefusal(Product product, Answer answer) {
        var code = Meaning.code(answer);
        var words = Meaning.words(answer);
        if (answer.status() == 401) {
            judgeSignature(words);
        } else if (answer.status() == 429 || answer.status() >= 500) {
            findings.add(new Symptom.Unclear(product, code));
        } else if (STRANGERS.contains(code)) {
            findings.add(new Symptom.NoMerchant(code, words));
        } else if (code.equals("NO_AUTH")) {
            findings.add(new Symptom.NotOpened(product));
        } else if (code.equals("INVALID_REQUEST") && words.contains("IP")) {
            findings.add(new Symptom.IpNotAllowed(product));
        } else if (product.isNeeded()) {
            findings.add(new Symptom.Refused(product, code, words));
        }
    }

    /// A clock that is too far off spoils every signature.
    private void judgeSignature(String words) {
        if (!findings.isClockTooMuch()) {
            findings.add(
                    words.contains("序列号") || words.contains("serial_no")
                            ? new Symptom.WrongSerial()
                            : new Symptom.WrongKey());
        }
    }

    private void askForCertificates() {
        var reply = certificates();
        switch (reply) {
            case Answer answer when isAbsent(answer) -> {
                judge(Product.PAYMENT, reply);
                findings.add(new Symptom.ApiKeyUnchecked());
            }
            case Answer answer when answer.isSuccess() && !opens(answer) ->
                    findings.add(new Symptom.WrongApiKey());
            default -> judge(Product.PAYMENT, reply);
        }
    }

    private WechatReply certificates() {
        return client.get(client.to("v3/certificates").build());
    }

    /// Whether nothing in it stays locked; an answer without certificates has nothing locked.
    private boolean opens(Answer answer) {
        for (var entry : answer.body().path("data")) {
            try {
                var locked = Fields.of(entry).object("encrypt_certificate");
                if (setup.account().apiKey().open(locked).isEmpty()) {
                    return false;
                }
            } catch (Malformed e) {
                return false;
            }
        }
        return true;
    }

    private void askApp(AppAccount app) {
        try (var shipping = new ShippingInfo(app, timeouts, clock)) {
            switch (shipping.state(new TradeKey.Shop(NOTHING))) {
                case PaymentReply.Ok(_) -> {}
                case PaymentReply.NotNow(var code, var words, _) -> judgeApp(code, words);
                case PaymentReply.Rejected(var code, var words) -> judgeApp(code, words);
                case PaymentReply.Unknown(var code, _) ->
                        findings.add(new Symptom.Unclear(Product.SHIPPING, code));
            }
        }
    }

    private void judgeApp(String code, String words) {
        switch (code) {
            case "10060001" -> {
                // No such order: what was asked for.
            }
            case "UNREACHABLE", "THROTTLED" ->
                    findings.add(new Symptom.Unclear(Product.SHIPPING, code));
            case "40001", "40013", "40125" -> findings.add(new Symptom.WrongAppSecret());
            case "40164", "61004" -> findings.add(new Symptom.IpNotAllowed(Product.SHIPPING));
            case "61003" -> findings.add(new Symptom.NotOpened(Product.SHIPPING));
            default -> findings.add(new Symptom.Refused(Product.SHIPPING, code, words));
        }
    }
}
