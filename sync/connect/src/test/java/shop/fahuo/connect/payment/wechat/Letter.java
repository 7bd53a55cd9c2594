package shop.fahuo.connect.payment.wechat;

import okhttp3.Headers;

import okio.ByteString;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.Locale;

/// An answer of the test's WeChat Pay.
record Letter(int status, Headers headers, ByteString body) {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    static Letter plain(int status, String body) {
        return new Letter(status, JSON, ByteString.encodeUtf8(body));
    }

    static Letter file(byte[] bytes) {
        return new Letter(200, Headers.EMPTY, ByteString.of(bytes));
    }

    /// Signed with the public key of the account.
    static Letter signed(int status, String body) {
        return plain(status, body)
                .signed(TestKeys.PUBLIC_ID, TestKeys.privateKey("public"), TestKeys.NOW);
    }

    Letter signed(String serial, PrivateKey key, Instant at) {
        var timestamp = Long.toString(at.getEpochSecond());
        var message = timestamp + "\n" + "nonce" + "\n" + body.utf8() + "\n";
        return with("Wechatpay-Timestamp", timestamp)
                .with("Wechatpay-Nonce", "nonce")
                .with("Wechatpay-Signature-Type", "WECHATPAY2-SHA256-RSA2048")
                .with("Wechatpay-Serial", serial)
                .with("Wechatpay-Signature", Rsa.sign(utf8(message), key));
    }

    Letter with(String name, String value) {
        return new Letter(status, headers.newBuilder().set(name, value).build(), body);
    }

    Letter lowerCase() {
        var lower = new Headers.Builder();
        headers.forEach(
                header ->
                        lower.add(header.getFirst().toLowerCase(Locale.ROOT), header.getSecond()));
        return new Letter(status, lower.build(), body);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
