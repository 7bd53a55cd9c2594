package shop.fahuo.connect.courier.zto;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import okio.ByteString;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Line;

import tools.jackson.databind.node.ObjectNode;

import java.time.Clock;

/// Calls ZTO's APIs: the name is the path, the body is signed byte by byte.
final class ZtoGateway implements AutoCloseable {

    private static final MediaType JSON = MediaType.get("application/json;charset=UTF-8");

    private final ZtoAccount account;
    private final Clock clock;
    private final Line line;

    ZtoGateway(ZtoAccount account, Timeouts timeouts, Clock clock) {
        this.account = account;
        this.clock = clock;
        line = new Line(account.base(), timeouts, clock);
    }

    ZtoAccount account() {
        return account;
    }

    /// By the answers so far.
    Skew skew() {
        return line.skew();
    }

    /// @return the whole answer of a success, its `result` among it
    CourierReply<Fields> call(String api, ObjectNode question) {
        var body = question.toString();
        var timestamp = Long.toString(clock.millis());
        var url = HttpUrl.get(account.base().toString()).newBuilder().addPathSegment(api);
        var request =
                new Request.Builder()
                        .url(url.build())
                        .header(account.header(), account.app())
                        .header(
                                "x-dataDigest",
                                account.digest().of(body, timestamp, account.secret()))
                        .post(RequestBody.create(ByteString.encodeUtf8(body), JSON));
        if (account.digest().isTimed()) {
            request.header("x-timestamp", timestamp);
        }
        return line.call(request).then(ZtoCodes::judged);
    }

    @Override
    public void close() {
        line.close();
    }
}
