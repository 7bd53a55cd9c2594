package shop.fahuo.connect.payment.wechat;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.ByteString;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.account.SkewMeter;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.http.HttpReply;

import java.nio.file.Path;
import java.time.Clock;

/// Sends signed requests. What comes back is not believed yet.
///
/// @param files for downloads, which may take long
record Wire(
        Signer signer,
        KeyRing keys,
        SkewMeter meter,
        HttpCaller http,
        HttpCaller files,
        Clock clock)
        implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json");
    private static final String AGENT = "fahuo/1 (Java/" + Runtime.version().feature() + ")";

    /// To a path of the API, its query still to be added.
    HttpUrl.Builder to(String path) {
        return url(signer.account().base().base().toString()).newBuilder().addPathSegments(path);
    }

    /// @param theirs an address WeChat Pay has given; only its path and query are used, so that no
    ///   answer can send us elsewhere
    HttpUrl same(HttpUrl theirs) {
        var base = url(signer.account().base().base().toString());
        return theirs.newBuilder()
                .scheme(base.scheme())
                .host(base.host())
                .port(base.port())
                .build();
    }

    HttpReply get(HttpUrl url) {
        return seen(http.call(request("GET", url, ByteString.EMPTY).get()));
    }

    HttpReply post(HttpUrl url, ByteString json) {
        return seen(http.call(request("POST", url, json).post(RequestBody.create(json, JSON))));
    }

    HttpReply download(HttpUrl url, Path file) {
        return seen(files.download(request("GET", url, ByteString.EMPTY).get(), file));
    }

    Skew skew() {
        return meter.skew();
    }

    private Request.Builder request(String method, HttpUrl url, ByteString body) {
        var query = url.encodedQuery();
        var target = url.encodedPath() + (query == null ? "" : "?" + query);
        var request =
                new Request.Builder()
                        .url(url)
                        .header("Accept", "application/json")
                        .header("User-Agent", AGENT)
                        .header("Authorization", signer.authorization(method, target, body));
        keys.preferred(clock.instant())
                .ifPresent(key -> request.header("Wechatpay-Serial", key.serial()));
        return request;
    }

    private HttpReply seen(HttpReply reply) {
        if (reply instanceof HttpReply.Answer answer) {
            meter.see(answer.headers());
        }
        return reply;
    }

    private static HttpUrl url(String text) {
        return HttpUrl.get(text);
    }

    @Override
    public void close() {
        http.close();
        files.close();
    }
}
