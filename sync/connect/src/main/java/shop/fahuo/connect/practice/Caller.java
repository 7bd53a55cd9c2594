package shop.fahuo.connect.practice;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import shop.fahuo.connect.practice.Reply.Answer;
import shop.fahuo.connect.practice.Reply.Lost;
import shop.fahuo.connect.practice.Reply.NotSent;
import shop.fahuo.connect.practice.Reply.Unreadable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Makes one HTTP call, once: nothing is repeated, followed or hidden behind the caller's back.
final class Caller implements AutoCloseable {

    /// A page of 200 orders is well below a megabyte.
    private static final int MOST_BYTES = 8 << 20;

    private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(1).toSeconds();

    private final OkHttpClient client;
    private final JsonMapper json =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    Caller(PracticeAccount account, PracticeTimeouts timeouts) {
        var builder =
                new OkHttpClient.Builder()
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.read())
                        .writeTimeout(timeouts.read())
                        .callTimeout(timeouts.call())
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // shorter than servers keep an idle connection, so that none is used that
                        // the
                        // other side has just closed
                        .connectionPool(new ConnectionPool(5, 10, TimeUnit.SECONDS))
                        .addNetworkInterceptor(Caller::once)
                        .eventListenerFactory(Caller::listener);
        if (account.isOnThisMachine()) {
            builder.proxy(Proxy.NO_PROXY);
        }
        client = builder.build();
    }

    /// OkHttp repeats by itself what was answered 503 with `Retry-After: 0`.
    private static Response once(Interceptor.Chain chain) throws IOException {
        var response = chain.proceed(chain.request());
        return response.code() == 503
                ? response.newBuilder().removeHeader("Retry-After").build()
                : response;
    }

    private static EventListener listener(Call call) {
        return Objects.requireNonNullElse(call.request().tag(Progress.class), EventListener.NONE);
    }

    Reply call(Request.Builder request) {
        var progress = new Progress();
        try (var response =
                client.newCall(request.tag(Progress.class, progress).build()).execute()) {
            return read(response);
        } catch (InterruptedIOException e) {
            return progress.begun ? new Lost("READ_TIMEOUT") : new NotSent();
        } catch (IOException e) {
            return progress.begun ? new Lost("CONNECTION_CUT") : new NotSent();
        }
    }

    private Reply read(Response response) throws IOException {
        var after = after(response);
        var bytes = response.body().byteStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            return new Unreadable(response.code(), after);
        }
        try {
            var body = json.readTree(bytes);
            return body.isObject()
                    ? new Answer(response.code(), body, after)
                    : new Unreadable(response.code(), after);
        } catch (JacksonException e) {
            return new Unreadable(response.code(), after);
        }
    }

    /// The protocol writes `Retry-After` in whole seconds.
    private static Optional<Duration> after(Response response) {
        var text = response.header("Retry-After");
        if (text == null || !text.matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(
                Duration.ofSeconds(Math.min(Long.parseLong(text), LONGEST_WAIT_SECONDS)));
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    /// Whether a byte of the request may have left; decides between "not sent" and "nobody knows".
    private static final class Progress extends EventListener {

        private volatile boolean begun;

        @Override
        public void requestHeadersStart(Call call) {
            begun = true;
        }
    }
}
