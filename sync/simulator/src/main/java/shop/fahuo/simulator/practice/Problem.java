package shop.fahuo.simulator.practice;

import shop.fahuo.core.Sha256;

import java.util.Map;

/// A request the channel cannot take; becomes the error answer it names.
final class Problem extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Answer answer;

    private Problem(Answer answer, String message) {
        super(message);
        this.answer = answer;
    }

    Problem(int status, String code, String message) {
        this(Answer.error(status, code, message), message);
    }

    static Problem badRequest(String message) {
        return new Problem(400, "BAD_REQUEST", message);
    }

    /// @param key the key under which it was done
    static Problem already(String code, String key) {
        var message = "done before under another key";
        var body = Map.of("code", code, "message", message, "keyHash", Sha256.of(key).hex());
        return new Problem(new Answer(422, body), message);
    }

    Answer answer() {
        return answer;
    }
}
