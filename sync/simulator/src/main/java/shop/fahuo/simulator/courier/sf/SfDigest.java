package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.Digests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// How the application was set up to sign; it never changes.
public enum SfDigest {
    /// Of the text as `java.net.URLEncoder` writes it.
    STANDARD,
    /// Of the text itself.
    SIMPLE;

    String of(String data, String timestamp, String checkword) {
        var text = data + timestamp + checkword;
        var signed =
                switch (this) {
                    case STANDARD -> URLEncoder.encode(text, StandardCharsets.UTF_8);
                    case SIMPLE -> text;
                };
        return Base64.getEncoder()
                .encodeToString(Digests.of("MD5", signed.getBytes(StandardCharsets.UTF_8)));
    }
}
