package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Digests;
import shop.fahuo.simulator.http.WireRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who may ask: form, signature or token, clock, and no request twice.
final class SfGate {

    private static final Duration TOLERANCE = Duration.ofMinutes(30);
    private static final int LONGEST_ID = 40;
    private static final long FIRST_MILLISECOND = 100_000_000_000L;

    private final SfCredentials credentials;
    private final SfDigest digest;
    private final SfTokens tokens;
    private final InstantSource clock;
    private final Set<String> seen = new HashSet<>();

    SfGate(SfCredentials credentials, SfDigest digest, SfTokens tokens, InstantSource clock) {
        this.credentials = credentials;
        this.digest = digest;
        this.tokens = tokens;
        this.clock = clock;
    }

    SfCall check(WireRequest request) throws SfRefusal {
        var form = SfTokens.form(request);
        for (var field : List.of("partnerID", "requestID", "serviceCode", "timestamp", "msgData")) {
            require(form, field);
        }
        if (text(form, "requestID").length() > LONGEST_ID) {
            throw SfRefusal.parameter("requestID长度超限");
        }
        var data = json(text(form, "msgData"));
        requireFresh(text(form, "timestamp"));
        requireProof(form);
        var service =
                SfService.of(text(form, "serviceCode"))
                        .orElseThrow(() -> new SfRefusal("A1004", "无对应服务权限"));
        requireNew(text(form, "requestID"));
        return new SfCall(service, text(form, "requestID"), data, request.header("Host"));
    }

    private static void require(Map<String, String> form, String field) throws SfRefusal {
        if (text(form, field).isBlank()) {
            throw SfRefusal.parameter("必传参数" + field + "不可为空");
        }
    }

    private static String text(Map<String, String> form, String field) {
        return form.getOrDefault(field, "");
    }

    private static JsonNode json(String text) throws SfRefusal {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw SfRefusal.parameter("msgData不是合法的JSON");
        }
    }

    /// In milliseconds or seconds: both occur.
    private void requireFresh(String timestamp) throws SfRefusal {
        if (!timestamp.matches("[0-9]{10,13}")) {
            throw SfRefusal.parameter("timestamp格式有误");
        }
        long value = Long.parseLong(timestamp);
        var at =
                value < FIRST_MILLISECOND
                        ? Instant.ofEpochSecond(value)
                        : Instant.ofEpochMilli(value);
        if (Duration.between(at, clock.instant()).abs().compareTo(TOLERANCE) > 0) {
            throw new SfRefusal("A1002", "请求时效已过期");
        }
    }

    private void requireProof(Map<String, String> form) throws SfRefusal {
        var sign = text(form, "msgDigest");
        var token = text(form, "accessToken");
        if (sign.isEmpty() == token.isEmpty()) {
            throw SfRefusal.parameter("msgDigest与accessToken必传其一且不可同传");
        }
        if (!credentials.partnerId().equals(text(form, "partnerID"))) {
            throw new SfRefusal("A1004", "顾客编码不存在");
        }
        if (!token.isEmpty() && !tokens.holds(token)) {
            throw new SfRefusal("A1011", "OAuth2认证失败");
        }
        if (token.isEmpty() && !isOurs(sign, form)) {
            throw new SfRefusal("A1006", "数字签名无效");
        }
    }

    private boolean isOurs(String sign, Map<String, String> form) {
        var right =
                digest.of(text(form, "msgData"), text(form, "timestamp"), credentials.checkword());
        return Digests.areSame(right, sign);
    }

    private synchronized void requireNew(String id) throws SfRefusal {
        if (!seen.add(id)) {
            throw new SfRefusal("A1007", "重复请求，请一分钟后再试");
        }
    }
}
