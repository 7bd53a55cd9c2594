package shop.fahuo.connect.payment.wechat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The access token of a mini-program, kept while it lasts; the same for every program that asks.
final class StableToken {

    /// Asked for again this long before its end.
    private static final Duration MARGIN = Duration.ofMinutes(5);

    /// Forcing a new one is for emergencies: twenty times a day, and not twice in this time.
    private static final Duration PAUSE = Duration.ofSeconds(30);

    private final AppAccount account;
    private final AppCaller caller;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;
    private Instant mayForce = Instant.MIN;

    StableToken(AppAccount account, AppCaller caller, Clock clock) {
        this.account = account;
        this.caller = caller;
        this.clock = clock;
    }

    /// Makes a call, and once more with a new token when the host does not take the one we have.
    AppReply with(Call call) {
        var first = current("");
        if (!first.isUsable()) {
            return first.reply();
        }
        var reply = call.by(first.token());
        if (!reply.isBadToken()) {
            return reply;
        }
        var second = current(first.token());
        return second.isUsable() ? call.by(second.token()) : reply;
    }

    /// @param refused a token the host has not taken; empty where there is none
    private synchronized Held current(String refused) {
        var now = clock.instant();
        boolean isRefused = !refused.isEmpty() && refused.equals(token);
        if (isRefused && now.isBefore(mayForce)) {
            return new Held("", AppReply.none("TOKEN"));
        }
        if (isRefused) {
            mayForce = now.plus(PAUSE);
        }
        return isRefused || !now.isBefore(until)
                ? fetch(isRefused)
                : new Held(token, AppReply.none(""));
    }

    private Held fetch(boolean force) {
        var body =
                Json.object()
                        .put("grant_type", "client_credential")
                        .put("appid", account.appid())
                        .put("secret", account.secret())
                        .put("force_refresh", force);
        var reply = caller.post("cgi-bin/stable_token", "", body);
        var told = reply.body().node();
        token = told.path("access_token").stringValueOpt().orElse("");
        var lasts = Duration.ofSeconds(told.path("expires_in").asLong(0));
        until = clock.instant().plus(lasts).minus(MARGIN);
        return new Held(token, reply);
    }

    /// @param reply why there is no token
    private record Held(String token, AppReply reply) {

        boolean isUsable() {
            return !token.isEmpty();
        }
    }

    interface Call {
        AppReply by(String token);
    }
}
