package shop.fahuo.connect.http;

import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import okio.ByteString;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.http.HttpReply.Answer;
import shop.fahuo.connect.http.HttpReply.Lost;
import shop.fahuo.connect.http.HttpReply.NotSent;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/// Makes one HTTP call, once: nothing is repeated, followed or hidden behind the caller's back.
public final class HttpCaller implements AutoCloseable {

    /// A page of 200 orders is well below a megabyte.
    private static final int MOST_BYTES = 8 << 20;

    private final OkHttpClient client;

    /// @param endpoint where the calls will go
    public HttpCaller(Endpoint endpoint, Timeouts timeouts) {
        var builder =
                new OkHttpClient.Builder()
                        .connectTimeout(timeouts.connect())
                        .readTimeout(timeouts.read())
                        .writeTimeout(timeouts.read())
                        .callTimeout(timeouts.call())
                        .retryOnConnectionFailure(false)
                        .followRedirects(false)
                        .followSslRedirects(false)
                        // Shorter than servers keep an idle connection (WeChat Pay: 8 s), so that
                        // none is used that the other side has just closed.
                        .connectionPool(new ConnectionPool(5, 7, TimeUnit.SECONDS))
                        .addNetworkInterceptor(HttpCaller::once)
                        .eventListenerFactory(HttpCaller::listener);
        if (endpoint.isOnThisMachine()) {
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

    /// Blocks until there is an answer or a reason why there is none.
    public HttpReply call(Request.Builder request) {
        return call(request, HttpCaller::whole);
    }

    /// As [#call], but the body of a success goes to a file, however long it is, and the answer's
    /// body is empty. What stood in the file is lost.
    public HttpReply download(Request.Builder request, Path file) {
        return call(
                request,
                response -> {
                    if (!response.isSuccessful()) {
                        return whole(response);
                    }
                    Files.copy(
                            response.body().byteStream(),
                            file,
                            StandardCopyOption.REPLACE_EXISTING);
                    return new Answer(response.code(), response.headers(), ByteString.EMPTY);
                });
    }

    private HttpReply call(Request.Builder request, Reader reader) {
        var progress = new Progress();
        try (var response =
                client.newCall(request.tag(Progress.class, progress).build()).execute()) {
            return reader.read(response);
        } catch (InterruptedIOException e) {
            return progress.begun ? new Lost("READ_TIMEOUT") : new NotSent();
        } catch (IOException e) {
            return progress.begun ? new Lost("CONNECTION_CUT") : new NotSent();
        }
    }

    private static HttpReply whole(Response response) throws IOException {
        var bytes = response.body().byteStream().readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES
                ? new Lost("UNREADABLE")
                : new Answer(response.code(), response.headers(), ByteString.of(bytes));
    }

    @Override
    public void close() {
        client.connectionPool().evictAll();
        client.dispatcher().executorService().shutdown();
    }

    private interface Reader {
        HttpReply read(Response response) throws IOException;
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
