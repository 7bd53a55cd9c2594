package shop.fahuo.simulator.practice;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// HTTP and the faults: who may ask, what is answered, and in which broken way.
final class Handler implements HttpHandler {

    /// Longer than any client waits; after that the line is cut, so that none is held for ever.
    private static final Duration SILENCE = Duration.ofMinutes(2);

    private static final byte[] GARBAGE =
            "<!DOCTYPE html><title>欢迎使用公共网络</title><p>请登录后继续</p>".getBytes(StandardCharsets.UTF_8);

    private final PracticeSettings settings;
    private final Faults faults;
    private final Api api;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Handler(PracticeSettings settings, Faults faults, Api api) {
        this.settings = settings;
        this.faults = faults;
        this.api = api;
    }

    void stop() {
        stopped.countDown();
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                var call = Call.of(exchange);
                authorise(exchange, call.endpoint());
                var fault = faults.next(call.endpoint());
                if (fault.isPresent()) {
                    spoil(exchange, call, fault.get());
                } else {
                    send(exchange, answer(call));
                }
            } catch (Problem e) {
                send(exchange, e.answer());
            }
        }
    }

    private void authorise(HttpExchange exchange, Endpoint endpoint) throws Problem {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        var given = header == null ? "" : header;
        if (isBearer(given, settings.token())) {
            return;
        }
        if (!isBearer(given, settings.readToken())) {
            throw new Problem(401, "UNAUTHORIZED", "no token, or a wrong one");
        }
        if (endpoint.isWrite()) {
            throw new Problem(403, "FORBIDDEN", "the token may read only");
        }
    }

    private static boolean isBearer(String header, String token) {
        return MessageDigest.isEqual(
                header.getBytes(StandardCharsets.UTF_8),
                ("Bearer " + token).getBytes(StandardCharsets.UTF_8));
    }

    private Answer answer(Call call) {
        try {
            return api.answer(call);
        } catch (Problem e) {
            return e.answer();
        }
    }

    private void spoil(HttpExchange exchange, Call call, FaultRule fault) throws IOException {
        var answer = fault.kind().isDone() ? answer(call) : Answer.error(500, "INTERNAL", "…");
        switch (fault.kind().manner()) {
            case ERROR -> send(exchange, Answer.error(500, "INTERNAL", "something broke"));
            case SILENCE -> pause(SILENCE);
            case CUT -> {} // closing an exchange without an answer closes its connection
            case HALF -> sendHalf(exchange, answer);
            case GARBAGE -> send(exchange, 200, "text/html; charset=utf-8", GARBAGE);
            case THROTTLE -> throttle(exchange, fault.pause());
            case SLOW -> {
                pause(fault.pause());
                send(exchange, answer);
            }
        }
    }

    private static void throttle(HttpExchange exchange, Duration wait) throws IOException {
        exchange.getResponseHeaders().set("Retry-After", Long.toString(wait.toSeconds()));
        send(exchange, Answer.error(429, "THROTTLED", "too many calls"));
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        send(exchange, answer.status(), "application/json", Bodies.write(answer.body()));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void sendHalf(HttpExchange exchange, Answer answer) throws IOException {
        var body = Bodies.write(answer.body());
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body, 0, body.length / 2);
        exchange.getResponseBody().flush();
    }

    /// Ends early when the channel stops.
    private void pause(Duration time) {
        try {
            stopped.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
