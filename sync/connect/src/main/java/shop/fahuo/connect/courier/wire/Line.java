package shop.fahuo.connect.courier.wire;

import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.ByteString;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.account.SkewMeter;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.http.HttpReply;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A line to one host. Couriers answer HTTP 200 whatever they say; any other status comes from
/// something in between and says nothing of what was done.
public final class Line implements AutoCloseable {

    private static final MediaType FORM =
            MediaType.get("application/x-www-form-urlencoded;charset=UTF-8");

    private final HttpCaller http;
    private final SkewMeter meter;

    public Line(Endpoint endpoint, Timeouts timeouts, Clock clock) {
        http = new HttpCaller(endpoint, timeouts);
        meter = new SkewMeter(clock);
    }

    /// In the order of the map.
    public static RequestBody form(Map<String, String> fields) {
        var text =
                fields.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return RequestBody.create(ByteString.encodeUtf8(text), FORM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// An object, whatever the answer calls its content.
    public CourierReply<Fields> call(Request.Builder request) {
        return send(request)
                .then(
                        answer -> {
                            try {
                                var fields = Fields.read(answer.body().utf8());
                                return fields.isObject()
                                        ? new Ok<>(fields)
                                        : Malformed.unreadable("JSON").unknown();
                            } catch (Malformed e) {
                                return e.unknown();
                            }
                        });
    }

    /// A success as it came.
    public CourierReply<HttpReply.Answer> send(Request.Builder request) {
        return switch (http.call(request)) {
            case HttpReply.NotSent() -> new NotNow<>("UNREACHABLE", "", Optional.empty());
            case HttpReply.Lost(var code) -> new Unknown<>(code, "");
            case HttpReply.Answer answer -> {
                meter.see(answer.headers());
                yield judged(answer);
            }
        };
    }

    private static CourierReply<HttpReply.Answer> judged(HttpReply.Answer answer) {
        if (answer.status() == 429) {
            return new NotNow<>("THROTTLED", "HTTP 429", answer.after());
        }
        return answer.isSuccess() ? new Ok<>(answer) : new Unknown<>("HTTP_" + answer.status(), "");
    }

    /// By the answers so far.
    public Skew skew() {
        return meter.skew();
    }

    @Override
    public void close() {
        http.close();
    }
}
