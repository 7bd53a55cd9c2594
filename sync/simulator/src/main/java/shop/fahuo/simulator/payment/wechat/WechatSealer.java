package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.http.WireReply;
import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.Rsa;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Turns answers into bytes and signs those bytes, or does it wrong on demand.
record WechatSealer(
        WechatKeys keys, WechatStyle style, InstantSource clock, RandomGenerator random) {

    private static final String JSON = "application/json; charset=utf-8";
    private static final String NOBODYS = "00000000000000000000000000000000DEADBEEF";

    WireReply seal(WireRequest request, WechatAnswer answer, Optional<PaymentFaultRule> rule) {
        var now = now(rule);
        var reply =
                switch (answer) {
                    case WechatAnswer.Signed signed -> signed(request, signed, rule);
                    case WechatAnswer.Plain plain -> json(200, plain.body().toString());
                    case WechatAnswer.File file ->
                            WireReply.of(200, "text/plain", file.content().toByteArray());
                };
        return finished(reply, now);
    }

    /// What something in between says, which has no key.
    WireReply foreign(int status, String type, String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        return finished(WireReply.of(status, type, bytes), clock.instant());
    }

    private WireReply finished(WireReply reply, Instant now) {
        var dated =
                reply.with(
                        "Date",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        return style.smallHeaders() ? dated.inSmallLetters() : dated;
    }

    private Instant now(Optional<PaymentFaultRule> rule) {
        var wrong =
                rule.filter(is -> is.fault() == Fault.SKEW)
                        .map(PaymentFaultRule::time)
                        .orElse(Duration.ZERO);
        return clock.instant().plus(wrong);
    }

    private WireReply signed(
            WireRequest request, WechatAnswer.Signed answer, Optional<PaymentFaultRule> rule) {
        var reply =
                json(answer.status(), answer.json())
                        .with("Request-ID", "08" + hex(30) + "-" + answer.inner());
        for (var header : proof(serial(request), answer.json(), rule).entrySet()) {
            reply = reply.with(header.getKey(), header.getValue());
        }
        return reply;
    }

    /// The headers that show that a text is WeChat Pay's, unless a fault has it otherwise.
    Map<String, String> proof(String serial, String text, Optional<PaymentFaultRule> rule) {
        var headers = new LinkedHashMap<String, String>();
        var fault = rule.map(PaymentFaultRule::fault);
        if (fault.filter(Fault.UNSIGNED::equals).isPresent()) {
            return headers;
        }
        var timestamp = Long.toString(now(rule).getEpochSecond());
        var nonce = hex(32);
        boolean nobodys = fault.filter(Fault.UNKNOWN_SERIAL::equals).isPresent();
        headers.put("Wechatpay-Nonce", nonce);
        headers.put(
                "Wechatpay-Signature",
                signature(serial, timestamp + "\n" + nonce + "\n" + text + "\n", fault));
        headers.put("Wechatpay-Timestamp", timestamp);
        headers.put("Wechatpay-Serial", nobodys ? NOBODYS : serial);
        headers.put("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048");
        return headers;
    }

    private String signature(String serial, String message, Optional<Fault> fault) {
        if (fault.filter(Fault.SIGNTEST::equals).isPresent()) {
            return "WECHATPAY/SIGNTEST/" + hex(64);
        }
        var text = fault.filter(Fault.BAD_SIGNATURE::equals).isPresent() ? message + " " : message;
        return Rsa.signed(
                keys.signing(serial).orElseThrow(), text.getBytes(StandardCharsets.UTF_8));
    }

    /// The key the caller asked for, or the one its kind of merchant has.
    private String serial(WireRequest request) {
        var asked = request.header("Wechatpay-Serial");
        var platform = keys.credentials().platform();
        return switch (style.mode()) {
            case CERTIFICATE -> platform.certificateSerial();
            case PUBLIC_KEY -> platform.keyId();
            case MIGRATING ->
                    asked.equals(platform.keyId())
                            ? platform.keyId()
                            : platform.certificateSerial();
        };
    }

    /// A key for a text that nobody asked for: while a merchant migrates, either.
    String anySerial() {
        var platform = keys.credentials().platform();
        boolean certified =
                switch (style.mode()) {
                    case CERTIFICATE -> true;
                    case PUBLIC_KEY -> false;
                    case MIGRATING -> hex(1).compareTo("8") < 0;
                };
        return certified ? platform.certificateSerial() : platform.keyId();
    }

    private static WireReply json(int status, String body) {
        return WireReply.of(
                status, body.isEmpty() ? "" : JSON, body.getBytes(StandardCharsets.UTF_8));
    }

    private String hex(int digits) {
        var text = new StringBuilder();
        synchronized (random) {
            while (text.length() < digits) {
                text.append(Integer.toHexString(random.nextInt(16)));
            }
        }
        return text.toString();
    }
}
