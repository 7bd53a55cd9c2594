package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Hand;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/// A customer of SF who writes every byte itself.
record Shipper(SfSimulator sf, SettableClock clock, HttpClient http) {

    static final String TYPE = "application/x-www-form-urlencoded;charset=UTF-8";

    /// @param http its status
    /// @param text as it came
    record Reply(int http, String text) {

        JsonNode outer() {
            return Hand.json(text);
        }

        String gateway() {
            return outer().path("apiResultCode").asString("");
        }

        JsonNode inner() {
            var data = outer().path("apiResultData");
            return data.isObject() ? data : Hand.json(data.asString("{}"));
        }

        JsonNode data() {
            return inner().path("msgData");
        }

        /// `S0000`, or the number of what is wrong.
        String code() {
            return inner().path("errorCode").asString(gateway());
        }

        String waybill() {
            return data().path("waybillNoInfoList").path(0).path("waybillNo").asString("");
        }
    }

    Reply call(String service, String data) {
        var fields = unsigned(service, data);
        fields.put("msgDigest", standard(fields));
        return send(fields);
    }

    Map<String, String> unsigned(String service, String data) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("partnerID", "FAHUO001");
        fields.put("requestID", UUID.randomUUID().toString());
        fields.put("serviceCode", service);
        fields.put("timestamp", Long.toString(clock.millis()));
        fields.put("msgData", data);
        return fields;
    }

    static String standard(Map<String, String> fields) {
        return digest(Hand.encoded(text(fields)));
    }

    static String simple(Map<String, String> fields) {
        return digest(text(fields));
    }

    private static String text(Map<String, String> fields) {
        return fields.get("msgData") + fields.get("timestamp") + "TESTCHECKWORD0001";
    }

    private static String digest(String text) {
        return Base64.getEncoder().encodeToString(Hand.digest("MD5", text));
    }

    Reply send(Map<String, String> fields) {
        return send(sf.service(), TYPE, Hand.form(fields));
    }

    Reply send(URI address, String type, String body) {
        var answer = Hand.post(http, address, Map.of("Content-Type", type), body);
        return new Reply(answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8));
    }

    String token() {
        return send(
                        sf.oauth(),
                        TYPE,
                        "partnerID=FAHUO001&secret=TESTCHECKWORD0001&grantType=password")
                .outer()
                .path("accessToken")
                .asString("");
    }

    Reply label(JsonNode file, String token) {
        var request =
                HttpRequest.newBuilder(URI.create(file.path("url").asString("")))
                        .header("X-Auth-token", token)
                        .build();
        var answer = Hand.send(http, request);
        return new Reply(
                answer.statusCode(), new String(answer.body(), StandardCharsets.ISO_8859_1));
    }
}
