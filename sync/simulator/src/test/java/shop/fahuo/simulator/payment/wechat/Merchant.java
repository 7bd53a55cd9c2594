package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.Caller;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import java.util.TreeMap;

/// Calls WeChat Pay with the JDK's own HTTP and cryptography, as its documents say one has to.
///
/// @param serial of the key WeChat Pay is to answer with; empty: not said
record Merchant(
        URI base,
        WechatCredentials credentials,
        PrivateKey key,
        SettableClock clock,
        String serial,
        HttpClient http) {

    static Merchant of(WechatSimulator simulator, SettableClock clock) {
        var credentials = simulator.credentials();
        var key = Caller.privateKey(credentials.merchant().keyPem());
        return new Merchant(simulator.base(), credentials, key, clock, "", Caller.client());
    }

    Merchant asking(String serial) {
        return new Merchant(base, credentials, key, clock, serial, http);
    }

    Merchant with(PrivateKey key) {
        return new Merchant(base, credentials, key, clock, serial, http);
    }

    HttpResponse<byte[]> get(String target) {
        return send(signed("GET", target, "").build());
    }

    HttpResponse<byte[]> post(String target, String body) {
        return send(signed("POST", target, body).build());
    }

    HttpRequest.Builder signed(String method, String target, String body) {
        long timestamp = clock.instant().getEpochSecond();
        var message = "%s\n%s\n%d\n%s\n%s\n".formatted(method, target, timestamp, "n0nce", body);
        var authorization =
                "mchid=\"%s\",nonce_str=\"n0nce\",signature=\"%s\",timestamp=\"%d\",serial_no=\"%s\""
                        .formatted(
                                credentials.mchid(),
                                sign(message),
                                timestamp,
                                credentials.merchant().serial());
        var request =
                HttpRequest.newBuilder(URI.create(base + target))
                        .header("Accept", "application/json")
                        .header("User-Agent", "test")
                        .header("Authorization", "WECHATPAY2-SHA256-RSA2048 " + authorization);
        if (!serial.isEmpty()) {
            request.header("Wechatpay-Serial", serial);
        }
        return body.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body));
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        return Caller.send(http, request);
    }

    private String sign(String message) {
        return Caller.sign(key, message, StandardCharsets.UTF_8);
    }

    /// Whether the answer is WeChat Pay's, by the key it names.
    boolean isGenuine(HttpResponse<byte[]> answer) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        answer.headers().map().forEach((name, values) -> headers.put(name, values.getFirst()));
        var message =
                "%s\n%s\n%s\n"
                        .formatted(
                                headers.get("Wechatpay-Timestamp"),
                                headers.get("Wechatpay-Nonce"),
                                new String(answer.body(), StandardCharsets.UTF_8));
        return platformKey(headers.getOrDefault("Wechatpay-Serial", ""))
                .filter(
                        key ->
                                Caller.isSigned(
                                        key,
                                        message,
                                        StandardCharsets.UTF_8,
                                        headers.getOrDefault("Wechatpay-Signature", "")))
                .isPresent();
    }

    /// Empty for nobody's.
    Optional<PublicKey> platformKey(String serial) {
        var platform = credentials.platform();
        if (serial.equals(platform.keyId())) {
            return Optional.of(Caller.publicKey(platform.keyPem()));
        }
        return serial.equals(platform.certificateSerial())
                ? Optional.of(certified(platform.certificatePem()))
                : Optional.empty();
    }

    private static PublicKey certified(String pem) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))
                    .getPublicKey();
        } catch (CertificateException e) {
            throw new AssertionError(e);
        }
    }

    static JsonNode json(HttpResponse<byte[]> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    /// `404 ORDER_NOT_EXIST`, or the status alone.
    static String brief(HttpResponse<byte[]> answer) {
        var code = answer.body().length == 0 ? "" : json(answer).path("code").asString("");
        return (answer.statusCode() + " " + code).strip();
    }

    /// Without the key.
    @Override
    public String toString() {
        return base.toString();
    }
}
