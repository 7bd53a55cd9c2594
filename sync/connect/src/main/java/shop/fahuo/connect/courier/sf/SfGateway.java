package shop.fahuo.connect.courier.sf;

import okhttp3.HttpUrl;
import okhttp3.Request;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Line;

import tools.jackson.databind.JsonNode;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The one URL behind which all of SF's services are.
final class SfGateway implements AutoCloseable {

    private final SfAccount account;
    private final Clock clock;
    private final Supplier<String> ids;
    private final Line line;
    private final SfProof proof;

    /// @param ids a new one for every call
    SfGateway(SfAccount account, Timeouts timeouts, Clock clock, Supplier<String> ids) {
        this.account = account;
        this.clock = clock;
        this.ids = ids;
        line = new Line(account.base(), timeouts, clock);
        proof =
                switch (account.auth()) {
                    case SfAuth.Signed(var digest) -> signing(digest);
                    case SfAuth.Token(var where) ->
                            new SfTokens(account, where, new Line(where, timeouts, clock), clock);
                };
    }

    private SfProof signing(SfDigest digest) {
        return (form, send) -> {
            var fields = form.get();
            var data = fields.getOrDefault("msgData", "");
            var timestamp = fields.getOrDefault("timestamp", "");
            fields.put("msgDigest", digest.of(data, timestamp, account.checkword()));
            return send.apply(fields);
        };
    }

    SfAccount account() {
        return account;
    }

    /// By the answers so far.
    Skew skew() {
        return line.skew();
    }

    /// For what the answer of a service points to.
    Line line() {
        return line;
    }

    /// @param data what the service wants to know
    /// @return its result: `msgData` where there is one, else all of it
    CourierReply<Fields> call(String service, JsonNode data) {
        var text = data.toString();
        return proof.prove(() -> form(service, text), this::send).then(SfCodes::result);
    }

    private Map<String, String> form(String service, String data) {
        var form = new LinkedHashMap<String, String>();
        form.put("partnerID", account.partner());
        form.put("requestID", ids.get());
        form.put("serviceCode", service);
        form.put("timestamp", Long.toString(clock.millis()));
        form.put("msgData", data);
        return form;
    }

    private CourierReply<SfEnvelope> send(Map<String, String> form) {
        var url = HttpUrl.get(account.base().toString());
        var request = new Request.Builder().url(url).post(Line.form(form));
        return line.call(request).then(SfCodes::envelope);
    }

    @Override
    public void close() {
        line.close();
        proof.close();
    }
}
