package shop.fahuo.simulator.practice;

import java.util.Map;

/// What the channel answers.
///
/// @param body what becomes a JSON object: a map of texts, numbers, lists and maps, or a JSON node
record Answer(int status, Object body) {

    static Answer ok(Object body) {
        return new Answer(200, body);
    }

    static Answer error(int status, String code, String message) {
        return new Answer(status, Map.of("code", code, "message", message));
    }
}
