package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Hand;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// A customer of ZTO who writes every byte itself.
record ZtoShipper(ZtoSimulator zto, HttpClient http) {

    private static final String TYPE = "application/json;charset=UTF-8";

    /// @param http its status
    /// @param text as it came
    record Reply(int http, String text) {

        JsonNode json() {
            return Hand.json(text);
        }

        boolean status() {
            return json().path("status").asBoolean();
        }

        String code() {
            return json().path("statusCode").asString("");
        }

        String message() {
            return json().path("message").asString("");
        }

        JsonNode result() {
            return json().path("result");
        }

        String bill() {
            return result().path("billCode").asString("");
        }
    }

    Reply call(String api, String body) {
        return send(api, headers(digest(body)), body);
    }

    static String digest(String body) {
        return Base64.getEncoder().encodeToString(Hand.digest("MD5", body + "TESTAPPSECRET0001"));
    }

    static Map<String, String> headers(String digest) {
        var headers = new HashMap<String, String>();
        headers.put("Content-Type", TYPE);
        headers.put("x-appKey", "FAHUOZTO01");
        headers.put("x-dataDigest", digest);
        return headers;
    }

    Reply send(String api, Map<String, String> headers, String body) {
        var answer = Hand.post(http, URI.create(zto.base() + "/" + api), headers, body);
        return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }
}
