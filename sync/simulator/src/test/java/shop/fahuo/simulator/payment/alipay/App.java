package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.Caller;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// Calls Alipay's gateway with the JDK's own HTTP and cryptography, as its documents say one has
/// to.
///
/// @param extra parameters beside the usual ones; a value that is empty takes a usual one away
record App(
        URI gateway,
        AlipayCredentials credentials,
        PrivateKey key,
        SettableClock clock,
        Map<String, String> extra,
        HttpClient http) {

    private static final Charset GBK = Charset.forName("GBK");

    static App of(AlipaySimulator simulator, SettableClock clock) {
        var credentials = simulator.credentials();
        var key = Caller.privateKey(credentials.appKeyPem());
        return new App(simulator.gateway(), credentials, key, clock, Map.of(), Caller.client());
    }

    App with(Map<String, String> extra) {
        return new App(gateway, credentials, key, clock, extra, http);
    }

    App with(PrivateKey key) {
        return new App(gateway, credentials, key, clock, extra, http);
    }

    App certified() {
        var files = credentials.certificates();
        return with(
                Map.of(
                        "app_cert_sn", numbers(files.app()).getFirst(),
                        "alipay_root_cert_sn", String.join("_", numbers(files.roots()))));
    }

    /// Of those certificates that can be read and are of RSA.
    static List<String> numbers(String pems) {
        var numbers = new ArrayList<String>();
        for (var pem : pems.split("(?=-----BEGIN)")) {
            try {
                var certificate = certificate(pem);
                if (certificate.getSigAlgOID().startsWith("1.2.840.113549.1.1")) {
                    numbers.add(number(certificate));
                }
            } catch (CertificateException e) {
                // One of them is Chinese.
            }
        }
        return numbers;
    }

    static X509Certificate certificate(String pem) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(
                                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
    }

    private static String number(X509Certificate certificate) {
        var text = certificate.getIssuerX500Principal().getName() + certificate.getSerialNumber();
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// System parameters in the query, content in the body.
    Reply call(String method, String content) {
        var parameters = new TreeMap<String, String>();
        parameters.put("app_id", credentials.appId());
        parameters.put("method", method);
        parameters.put("charset", "utf-8");
        parameters.put("format", "json");
        parameters.put("sign_type", "RSA2");
        parameters.put("timestamp", timestamp());
        parameters.put("version", "1.0");
        parameters.put("biz_content", content);
        parameters.putAll(extra);
        var charset = Charset.forName(parameters.getOrDefault("charset", "utf-8"));
        parameters.values().removeIf(String::isEmpty);
        parameters.putIfAbsent("sign", Caller.sign(key, joined(parameters), charset));
        var body = "biz_content=" + URLEncoder.encode(content, charset);
        parameters.remove("biz_content");
        var query =
                parameters.entrySet().stream()
                        .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), charset))
                        .collect(Collectors.joining("&"));
        var request =
                HttpRequest.newBuilder(URI.create(gateway + "?" + query))
                        .header(
                                "Content-Type",
                                "application/x-www-form-urlencoded;charset=" + charset.name())
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return new Reply(send(request), method.replace('.', '_') + "_response", charset);
    }

    Reply askBill(String type, String date) {
        return call(
                "alipay.data.dataservice.bill.downloadurl.query",
                "{\"bill_type\":\"%s\",\"bill_date\":\"%s\"}".formatted(type, date));
    }

    /// The files of a bill as lines, in their order.
    Map<String, List<String>> bill(String type, String date) throws IOException {
        var bytes = get(askBill(type, date).field("bill_download_url")).body();
        var files = new LinkedHashMap<String, List<String>>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes), GBK)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), GBK).lines().toList());
            }
        }
        return files;
    }

    private String timestamp() {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
                .format(clock.instant().atZone(ZoneId.of("GMT+8")));
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
                .collect(Collectors.joining("&"));
    }

    HttpResponse<byte[]> send(HttpRequest request) {
        return Caller.send(http, request);
    }

    HttpResponse<byte[]> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    /// Whether the answer is Alipay's: the signature is of the node as it stands in the text, which
    /// is here everything between its name and the members that follow it.
    boolean isGenuine(Reply reply) {
        var text = reply.text();
        int start = text.indexOf("\":") + 2;
        int end = Math.max(text.lastIndexOf(",\"alipay_cert_sn\":"), -1);
        end = end < 0 ? text.lastIndexOf(",\"sign\":") : end;
        if (end < 0) {
            return false;
        }
        return Caller.isSigned(
                Caller.publicKey(credentials.alipayKeyPem()),
                text.substring(start, end),
                reply.charset(),
                reply.json().path("sign").asString(""));
    }

    record Reply(HttpResponse<byte[]> http, String name, Charset charset) {

        String text() {
            return new String(http.body(), charset);
        }

        JsonNode json() {
            return JsonMapper.shared().readTree(text());
        }

        JsonNode node() {
            return json().path(name);
        }

        String field(String field) {
            return node().path(field).asString("");
        }

        /// `10000`, or `40004 ACQ.TRADE_NOT_EXIST`.
        String brief() {
            return Arrays.asList(field("code"), field("sub_code")).stream()
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(" "));
        }
    }

    /// Without the key.
    @Override
    public String toString() {
        return gateway.toString();
    }
}
