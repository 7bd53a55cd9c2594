package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.http.WireRequest;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.random.RandomGenerator;

/// OAuth2: tokens for the checkword, each for two hours.
final class SfTokens {

    private static final Duration HOLDS = Duration.ofHours(2);
    private static final int BYTES = 16;

    private final SfCredentials credentials;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Map<String, Instant> tokens = new HashMap<>();

    SfTokens(SfCredentials credentials, InstantSource clock, RandomGenerator random) {
        this.credentials = credentials;
        this.clock = clock;
        this.random = random;
    }

    JsonNode grant(WireRequest request) throws SfRefusal {
        var form = form(request);
        if (!"password".equals(form.get("grantType"))) {
            throw SfRefusal.parameter("grantType必须为password");
        }
        if (!credentials.partnerId().equals(form.get("partnerID"))
                || !credentials.checkword().equals(form.get("secret"))) {
            throw new SfRefusal("A1011", "OAuth2认证失败");
        }
        return JsonMapper.shared()
                .createObjectNode()
                .put("apiResultCode", "A1000")
                .put("accessToken", token());
    }

    private synchronized String token() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var token = HexFormat.of().withUpperCase().formatHex(bytes);
        tokens.put(token, clock.instant().plus(HOLDS));
        return token;
    }

    synchronized boolean holds(String token) {
        return clock.instant().isBefore(tokens.getOrDefault(token, Instant.MIN));
    }

    static Map<String, String> form(WireRequest request) throws SfRefusal {
        var type = request.header("Content-Type").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase("application/x-www-form-urlencoded")) {
            throw SfRefusal.parameter("请求未按表单编码");
        }
        try {
            return WireRequest.form(request.body(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw SfRefusal.parameter("请求未按表单编码");
        }
    }
}
