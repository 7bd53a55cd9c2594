package shop.fahuo.connect.practice;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.practice.Fields.Malformed;
import shop.fahuo.connect.practice.Reply.Answer;
import shop.fahuo.connect.practice.Reply.Lost;
import shop.fahuo.connect.practice.Reply.NotSent;
import shop.fahuo.connect.practice.Reply.Unreadable;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.task.Outcome;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An account at the practice channel. May be used by several threads; every call blocks, and is
/// made once: repeating is the worker's business.
///
/// Codes in the results, beside the channel's own (`ALREADY_DELIVERED`, `ORDER_CLOSED`, …):
///
/// | code | meaning |
/// |---|---|
/// | `UNREACHABLE` | no connection; nothing was sent |
/// | `THROTTLED` | 429; nothing was done |
/// | `READ_TIMEOUT`, `CONNECTION_CUT` | sent, and no answer |
/// | `UNREADABLE` | an answer that is not the channel's, or not whole |
/// | `HTTP_5xx` | the channel failed, before or after doing it |
/// | `UNAUTHORIZED`, `FORBIDDEN` | the token is wrong, or may not do this |
/// | `CONFLICT` | the key was used for another request |
public final class PracticeChannel implements AutoCloseable {

    public static final int MOST_ORDERS = 200;

    private static final MediaType JSON = MediaType.get("application/json");

    private final PracticeAccount account;
    private final HttpUrl base;
    private final Caller caller;
    private final OrderReader reader;

    /// @param channel the name under which its orders are known here
    public PracticeChannel(ChannelName channel, PracticeAccount account, Timeouts timeouts) {
        this.account = account;
        this.base = HttpUrl.get(account.base().toString());
        this.caller = new Caller(account, timeouts);
        this.reader = new OrderReader(channel);
    }

    /// Orders that changed after the cursor, those that changed first first.
    ///
    /// @param limit 1 to [#MOST_ORDERS]
    public Pull orders(Cursor after, int limit) {
        if (limit < 1 || limit > MOST_ORDERS) {
            throw new IllegalArgumentException("not a page: " + limit);
        }
        var url =
                at("orders")
                        .addQueryParameter("after", after.value())
                        .addQueryParameter("limit", Integer.toString(limit));
        return switch (caller.call(request(url.build()).get())) {
            case NotSent() -> new Pull.NotNow("UNREACHABLE", Optional.empty());
            case Lost(var code) -> new Pull.NotNow(code, Optional.empty());
            case Unreadable(int _, var wait) -> new Pull.NotNow("UNREADABLE", wait);
            case Answer answer -> pull(answer);
        };
    }

    /// Hands the card keys of an order over. The same key with the same delivery may be sent again
    /// and is done once.
    public Outcome deliver(IdempotencyKey key, Delivery delivery) {
        return post(key, Effect.of(delivery));
    }

    /// Whether the channel has the delivery. To be asked before [#deliver] is tried again.
    public Inquiry queryDelivery(IdempotencyKey key, Delivery delivery) {
        return query(key, Effect.of(delivery));
    }

    /// Has the channel tell the buyer. The same key with the same notice may be sent again and is
    /// told once.
    public Outcome notify(IdempotencyKey key, Notice notice) {
        return post(key, Effect.of(notice));
    }

    /// Whether the channel told the buyer. To be asked before [#notify] is tried again.
    public Inquiry queryNotice(IdempotencyKey key, Notice notice) {
        return query(key, Effect.of(notice));
    }

    private Pull pull(Answer answer) {
        var words = Words.hiding(account.token(), List.of());
        return switch (answer.status()) {
            case 200 -> page(answer);
            case 410 -> new Pull.StartOver();
            default ->
                    answer.isRefusal()
                            ? new Pull.Refused(words.code(answer), words.of(answer.body()))
                            : new Pull.NotNow(words.code(answer), answer.after());
        };
    }

    private Pull page(Answer answer) {
        var orders = new ArrayList<Order>();
        var rejects = new ArrayList<RejectedOrder>();
        var fields = Fields.of(answer.body());
        var items = answer.body().path("orders");
        var complete = answer.body().path("complete");
        if (!items.isArray() || !complete.isBoolean()) {
            return new Pull.NotNow("UNREADABLE", Optional.empty());
        }
        for (var item : items) {
            try {
                orders.add(reader.read(item));
            } catch (Malformed e) {
                rejects.add(e.of(OrderReader.numberIn(item)));
            }
        }
        try {
            var next = new Cursor(fields.required("next", Cursor.MAX_LENGTH));
            var time = fields.requiredTime("serverTime");
            return new Pull.Page(orders, rejects, next, complete.booleanValue(), time);
        } catch (Malformed e) {
            return new Pull.NotNow("UNREADABLE", Optional.empty());
        }
    }

    private Outcome post(IdempotencyKey key, Effect effect) {
        var request =
                request(at(effect.path()).build())
                        .header("Idempotency-Key", encoded(key))
                        .post(RequestBody.create(effect.body(), JSON));
        return meaning(effect).outcome(caller.call(request));
    }

    private Inquiry query(IdempotencyKey key, Effect effect) {
        var url = at(effect.path()).addEncodedPathSegment(encoded(key)).build();
        return meaning(effect).inquiry(caller.call(request(url).get()));
    }

    private Meaning meaning(Effect effect) {
        return new Meaning(effect, Words.hiding(account.token(), effect.secrets()));
    }

    private HttpUrl.Builder at(String path) {
        return base.newBuilder().addPathSegment(path);
    }

    private Request.Builder request(HttpUrl url) {
        return new Request.Builder()
                .url(url)
                .header("Authorization", "Bearer " + account.token())
                .header("Accept", "application/json");
    }

    /// Keys may hold any character; headers and paths may not.
    private static String encoded(IdempotencyKey key) {
        return URLEncoder.encode(key.value(), StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// Ends idle connections. Calls under way are not cut.
    @Override
    public void close() {
        caller.close();
    }
}
