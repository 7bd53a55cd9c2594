package shop.fahuo.connect.practice;

import shop.fahuo.connect.practice.Reply.Answer;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/// What the channel says of an error, fit to be stored and shown: short, one line, without secrets.
///
/// @param secrets must not appear, even when the channel repeats what it was sent
record Words(List<String> secrets) {

    private static final int SHOWN = 300;

    static Words hiding(String token, List<String> keys) {
        return new Words(Stream.concat(Stream.of(token), keys.stream()).toList());
    }

    /// `UNAUTHORIZED`, `FORBIDDEN` and `CONFLICT` by status; else the channel's own code.
    String code(Answer answer) {
        return switch (answer.status()) {
            case 401 -> "UNAUTHORIZED";
            case 403 -> "FORBIDDEN";
            case 409 -> "CONFLICT";
            case 429 -> "THROTTLED";
            default ->
                    answer.body()
                            .path("code")
                            .stringValueOpt()
                            .filter(code -> code.matches("[A-Z][A-Z0-9_]{1,39}"))
                            .orElse("HTTP_" + answer.status());
        };
    }

    String of(JsonNode body) {
        var text = body.path("message").stringValueOpt().orElse("");
        for (var secret : secrets) {
            text = text.replace(secret, "****");
        }
        text = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN);
    }
}
