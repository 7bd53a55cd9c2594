package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.http.HttpReply;

import tools.jackson.databind.node.ObjectNode;

/// Calls the mini-program's host. Nothing there is signed: TLS is all the proof there is.
final class AppCaller implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final int SHOWN = 300;

    private final HttpUrl base;
    private final HttpCaller http;

    AppCaller(AppAccount account, Timeouts timeouts) {
        base = HttpUrl.get(account.base().base().toString());
        http = new HttpCaller(account.base(), timeouts);
    }

    /// @param token empty for a call that needs none; in the query, where the host wants it
    AppReply post(String path, String token, ObjectNode body) {
        var url = base.newBuilder().addPathSegments(path);
        if (!token.isEmpty()) {
            url.addQueryParameter("access_token", token);
        }
        var request =
                new Request.Builder()
                        .url(url.build())
                        .header("Accept", "application/json")
                        .post(RequestBody.create(Json.bytes(body), JSON));
        return switch (http.call(request)) {
            case HttpReply.NotSent() -> AppReply.none("UNREACHABLE");
            case HttpReply.Lost(var code) -> AppReply.none(code);
            case HttpReply.Answer answer when !answer.isSuccess() ->
                    AppReply.none("HTTP_" + answer.status());
            case HttpReply.Answer answer ->
                    Json.read(answer.body())
                            .map(json -> read(Fields.of(json)))
                            .orElseGet(() -> AppReply.none("UNREADABLE"));
        };
    }

    /// Only a token comes without an `errcode`.
    private static AppReply read(Fields body) {
        var code = body.node().path("errcode");
        if (!code.isIntegralNumber() && !body.has("access_token")) {
            return AppReply.none("UNREADABLE");
        }
        var said = body.node().path("errmsg").stringValueOpt().orElse("");
        var words = said.replaceAll("\\p{Cntrl}+", " ").strip();
        var shown = words.length() <= SHOWN ? words : words.substring(0, SHOWN);
        return new AppReply(code.asInt(AppReply.OK), shown, body, "");
    }

    @Override
    public void close() {
        http.close();
    }
}
