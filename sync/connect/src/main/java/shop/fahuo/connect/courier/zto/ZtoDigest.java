package shop.fahuo.connect.courier.zto;

import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.wire.Digests;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// How an app signs the bytes of a call.
///
/// @param isHex lower-case hex instead of base64
/// @param isTimed whether the time stands before what is signed, and in a header; only where the
///   API says so, else the signature is wrong
public record ZtoDigest(Algorithm algorithm, boolean isHex, boolean isTimed) {

    /// `base64(md5(body + appSecret))`
    public static final ZtoDigest USUAL = new ZtoDigest(new Algorithm.Md5(), false, false);

    private static final String HMAC = "HmacSHA256";

    /// Of what the digest is made.
    public sealed interface Algorithm {

        record Md5() implements Algorithm {}

        record Sha256() implements Algorithm {}

        /// @param key another one, beside the app's secret
        record HmacSha256(Secret key) implements Algorithm {}
    }

    /// @param body exactly as it is sent
    /// @param timestamp exactly as it is sent
    String of(String body, String timestamp, Secret secret) {
        var digest = bytes((isTimed ? timestamp : "") + body + secret.text());
        return isHex ? HexFormat.of().formatHex(digest) : Digests.base64(digest);
    }

    private byte[] bytes(String text) {
        return switch (algorithm) {
            case Algorithm.Md5() -> Digests.of("MD5", text);
            case Algorithm.Sha256() -> Digests.of("SHA-256", text);
            case Algorithm.HmacSha256(var key) -> hmac(key, text);
        };
    }

    private static byte[] hmac(Secret key, String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key.text().getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + HMAC, e);
        }
    }
}
