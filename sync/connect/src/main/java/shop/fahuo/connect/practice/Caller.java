package shop.fahuo.connect.practice;

import okhttp3.Request;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.http.HttpCaller;
import shop.fahuo.connect.http.HttpReply;
import shop.fahuo.connect.practice.Reply.Answer;
import shop.fahuo.connect.practice.Reply.Lost;
import shop.fahuo.connect.practice.Reply.NotSent;
import shop.fahuo.connect.practice.Reply.Unreadable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.json.JsonMapper;

/// Calls the practice channel and reads the JSON it answers with.
final class Caller implements AutoCloseable {

    private final HttpCaller http;
    private final JsonMapper json =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    Caller(PracticeAccount account, Timeouts timeouts) {
        http = new HttpCaller(account.base(), timeouts);
    }

    Reply call(Request.Builder request) {
        return switch (http.call(request)) {
            case HttpReply.NotSent() -> new NotSent();
            case HttpReply.Lost(var code) -> new Lost(code);
            case HttpReply.Answer answer -> read(answer);
        };
    }

    private Reply read(HttpReply.Answer answer) {
        var unreadable = new Unreadable(answer.status(), answer.after());
        try {
            var body = json.readTree(answer.body().toByteArray());
            return body.isObject() ? new Answer(answer.status(), body, answer.after()) : unreadable;
        } catch (JacksonException e) {
            return unreadable;
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
