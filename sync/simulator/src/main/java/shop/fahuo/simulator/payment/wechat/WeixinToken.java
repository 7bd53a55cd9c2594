package shop.fahuo.simulator.payment.wechat;

import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/// The mini-program's stable token: the same for two hours, unless a new one is forced.
final class WeixinToken {

    private static final Duration LASTS = Duration.ofHours(2);
    private static final Duration RENEWED_BEFORE = Duration.ofMinutes(5);
    private static final Duration FORCED_APART = Duration.ofSeconds(30);
    private static final int BYTES = 48;

    private final WechatLedger ledger;
    private final WechatCredentials credentials;
    private final RandomGenerator random;
    private String token = "";
    private Instant made = Instant.MIN;

    WeixinToken(WechatLedger ledger, WechatCredentials credentials, RandomGenerator random) {
        this.ledger = ledger;
        this.credentials = credentials;
        this.random = random;
    }

    WechatAnswer hand(WechatCall call) throws WeixinProblem {
        checkCaller(call);
        var now = ledger.now();
        boolean forced = call.body().path("force_refresh").asBoolean(false);
        if (forced && !token.isEmpty() && now.isBefore(made.plus(FORCED_APART))) {
            throw new WeixinProblem(45011, "api minute-quota reach limit");
        }
        if (forced || token.isEmpty() || !now.isBefore(end().minus(RENEWED_BEFORE))) {
            token = made();
            made = now;
        }
        return new WechatAnswer.Plain(
                JsonMapper.shared()
                        .createObjectNode()
                        .put("access_token", token)
                        .put("expires_in", Duration.between(now, end()).toSeconds()));
    }

    private void checkCaller(WechatCall call) throws WeixinProblem {
        if (!call.textOrNone("grant_type").equals("client_credential")) {
            throw new WeixinProblem(40002, "invalid grant_type");
        }
        if (!call.textOrNone("appid").equals(credentials.appid())) {
            throw new WeixinProblem(40013, "invalid appid");
        }
        if (!call.textOrNone("secret").equals(credentials.appSecret())) {
            throw new WeixinProblem(40125, "invalid appsecret");
        }
    }

    void check(WechatCall call) throws WeixinProblem {
        var given = call.parameter("access_token");
        if (given.isEmpty()) {
            throw new WeixinProblem(41001, "access_token missing");
        }
        if (!given.equals(token)) {
            throw new WeixinProblem(40001, "invalid credential, access_token is invalid");
        }
        if (!ledger.now().isBefore(end())) {
            throw new WeixinProblem(42001, "access_token expired");
        }
    }

    private Instant end() {
        return made.plus(LASTS);
    }

    private String made() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
