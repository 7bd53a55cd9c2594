package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Rsa;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// Whether a request comes from the merchant, is fresh, and says what it accepts.
record WechatGate(WechatKeys keys, WechatStyle style, InstantSource clock) {

    private static final String SCHEME = "WECHATPAY2-SHA256-RSA2048 ";
    private static final Pattern FIELD = Pattern.compile("(\\w+)=\"([^\"]*)\"");
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int SHOWN = 128;

    void check(WireRequest request) throws WechatProblem {
        if (request.header("Accept").isBlank() || request.header("User-Agent").isBlank()) {
            throw WechatProblem.parameter("Http头缺少Accept或User-Agent");
        }
        if (!request.body().isEmpty()
                && !request.header("Content-Type").startsWith("application/json")) {
            throw WechatProblem.parameter("Http头Content-Type必须为application/json");
        }
        checkAuthorization(request);
        checkSerial(request.header("Wechatpay-Serial"));
    }

    private void checkAuthorization(WireRequest request) throws WechatProblem {
        var header = request.header("Authorization");
        if (header.isEmpty()) {
            throw refused(request, "Http头Authorization值格式错误。", "missing");
        }
        if (!header.startsWith(SCHEME)) {
            throw refused(request, "Http头Authorization认证类型不正确。", "unknown scheme");
        }
        var fields = fields(header.substring(SCHEME.length()));
        if (!fields.keySet()
                .equals(Set.of("mchid", "nonce_str", "timestamp", "serial_no", "signature"))) {
            throw refused(request, "Http头Authorization值格式错误。", "malformed");
        }
        checkFields(request, fields);
    }

    private void checkFields(WireRequest request, Map<String, String> fields) throws WechatProblem {
        var credentials = keys.credentials();
        if (!credentials.mchid().equals(fields.get("mchid"))) {
            throw new WechatProblem(400, "MCH_NOT_EXISTS", "商户号不存在");
        }
        if (!credentials.merchant().serial().equals(fields.get("serial_no"))) {
            throw refused(request, "商户证书序列号有误。请使用签名私钥匹配的证书序列号", "serial_no not match");
        }
        if (!isFresh(fields.getOrDefault("timestamp", ""))) {
            throw refused(
                    request, "Http头Authorization中的timestamp与发起请求的时间不得超过5分钟", "timestamp expired");
        }
        var message = message(request, fields);
        if (!Rsa.isSigned(
                keys.merchant(),
                message.getBytes(StandardCharsets.UTF_8),
                fields.getOrDefault("signature", ""))) {
            throw refused(request, message, "错误的签名，导致验签失败", "sign not match");
        }
    }

    private void checkSerial(String serial) throws WechatProblem {
        var platform = keys.credentials().platform();
        boolean known =
                switch (style.mode()) {
                    case CERTIFICATE -> serial.equals(platform.certificateSerial());
                    case PUBLIC_KEY -> serial.equals(platform.keyId());
                    case MIGRATING -> keys.signing(serial).isPresent();
                };
        if (!serial.isEmpty() && !known) {
            throw WechatProblem.parameter("Http头Wechatpay-Serial有误");
        }
    }

    /// What stood in a sensitive field.
    ///
    /// @throws WechatProblem when it is not encrypted, or the header does not say for which key
    String opened(WireRequest request, String field, String value) throws WechatProblem {
        var serial = request.header("Wechatpay-Serial");
        if (serial.isEmpty()) {
            throw WechatProblem.parameter("加密字段" + field + "需要Http头Wechatpay-Serial");
        }
        return keys.signing(serial)
                .flatMap(key -> Rsa.opened(key, value))
                .orElseThrow(() -> WechatProblem.parameter("敏感字段" + field + "解密失败"));
    }

    /// A sensitive field of an answer, which the merchant alone can read.
    String locked(String text) {
        return Rsa.locked(keys.merchant(), text);
    }

    private boolean isFresh(String timestamp) {
        if (!timestamp.matches("\\d{1,12}")) {
            return false;
        }
        var sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(FRESH) <= 0;
    }

    private static String message(WireRequest request, Map<String, String> fields) {
        return request.method()
                + "\n"
                + request.target()
                + "\n"
                + fields.get("timestamp")
                + "\n"
                + fields.get("nonce_str")
                + "\n"
                + request.body()
                + "\n";
    }

    private static Map<String, String> fields(String text) {
        var fields = new HashMap<String, String>();
        var matcher = FIELD.matcher(text);
        while (matcher.find()) {
            fields.put(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private static WechatProblem refused(WireRequest request, String words, String issue) {
        return refused(request, "", words, issue);
    }

    private static WechatProblem refused(
            WireRequest request, String message, String words, String issue) {
        var json = JsonMapper.shared();
        var information =
                json.createObjectNode()
                        .put("method", request.method())
                        .put("sign_message_length", message.length())
                        .put("truncated_sign_message", truncated(message))
                        .put("url", request.target());
        var detail =
                json.createObjectNode()
                        .put("field", "signature")
                        .put("location", "authorization")
                        .set("detail", json.createObjectNode().put("issue", issue));
        return WechatProblem.signature(words, with(detail, information));
    }

    private static JsonNode with(JsonNode detail, JsonNode information) {
        return detail.asObject().set("sign_information", information);
    }

    private static String truncated(String message) {
        return message.length() <= SHOWN ? message : message.substring(0, SHOWN);
    }
}
