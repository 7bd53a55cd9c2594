package shop.fahuo.connect.courier.sf;

import okhttp3.HttpUrl;
import okhttp3.Request;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.wire.Line;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// The token of a customer, kept while it lasts. One that is not taken is fetched anew once, and
/// the call made once more: it was not even looked at.
final class SfTokens implements SfProof {

    /// Two hours by the documents; the answer has no field for it that is known.
    private static final Duration LASTS = Duration.ofMinutes(115);

    /// `A1002` is the older documents' code.
    private static final Set<String> NOT_TAKEN = Set.of("A1011", "A1002");

    private final SfAccount account;
    private final Endpoint where;
    private final Line line;
    private final Clock clock;
    private String token = "";
    private Instant until = Instant.MIN;

    SfTokens(SfAccount account, Endpoint where, Line line, Clock clock) {
        this.account = account;
        this.where = where;
        this.line = line;
        this.clock = clock;
    }

    @Override
    public CourierReply<SfEnvelope> prove(
            Supplier<Map<String, String>> form,
            Function<Map<String, String>, CourierReply<SfEnvelope>> send) {
        Function<String, CourierReply<SfEnvelope>> call =
                held -> {
                    var fields = form.get();
                    fields.put("accessToken", held);
                    return send.apply(fields);
                };
        return current("")
                .then(
                        held -> {
                            var reply = call.apply(held);
                            return reply instanceof Ok(var envelope)
                                            && NOT_TAKEN.contains(envelope.code())
                                    ? current(held).then(call)
                                    : reply;
                        });
    }

    /// @param refused a token that was not taken; empty where there is none
    private synchronized CourierReply<String> current(String refused) {
        boolean isGood = clock.instant().isBefore(until) && !token.equals(refused);
        return isGood ? new Ok<>(token) : fetch();
    }

    /// Whatever goes wrong here, the call itself was not made.
    private CourierReply<String> fetch() {
        var form = new LinkedHashMap<String, String>();
        form.put("partnerID", account.partner());
        form.put("secret", account.checkword().text());
        form.put("grantType", "password");
        var request =
                new Request.Builder().url(HttpUrl.get(where.toString())).post(Line.form(form));
        var reply = line.call(request).then(SfCodes::envelope).then(this::taken);
        return reply instanceof Unknown(var code, var words, _)
                ? new NotNow<>("TOKEN", (code + " " + words).strip(), Optional.empty())
                : reply;
    }

    private CourierReply<String> taken(SfEnvelope told) {
        if (!told.isPassedOn()) {
            return SfCodes.result(told).then(_ -> new Unknown<>("UNREADABLE", told.code()));
        }
        if (told.token().isEmpty()) {
            return new Unknown<>("UNREADABLE", "accessToken");
        }
        token = told.token();
        until = clock.instant().plus(LASTS);
        return new Ok<>(token);
    }

    @Override
    public void close() {
        line.close();
    }
}
