package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Digests;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;

/// How the application was set up to sign.
///
/// @param hex in place of base64
/// @param timestamp whether `x-timestamp` is sent, and signed before the body
public record ZtoSign(Algorithm algorithm, boolean hex, boolean timestamp) {

    public static final ZtoSign PLAIN = new ZtoSign(Algorithm.MD5, false, false);

    /// Of the text and the secret.
    public enum Algorithm {
        MD5,
        SHA256,
        HMAC_SHA256
    }

    /// @param body the bytes that were sent, a character each
    String of(String body, String time, ZtoCredentials credentials) {
        var text =
                ((timestamp ? time : "") + body + credentials.appSecret())
                        .getBytes(StandardCharsets.ISO_8859_1);
        var digest =
                switch (algorithm) {
                    case MD5 -> Digests.of("MD5", text);
                    case SHA256 -> Digests.of("SHA-256", text);
                    case HMAC_SHA256 -> Digests.hmacSha256(credentials.hmacKey(), text);
                };
        return hex ? HexFormat.of().formatHex(digest) : Base64.getEncoder().encodeToString(digest);
    }
}
