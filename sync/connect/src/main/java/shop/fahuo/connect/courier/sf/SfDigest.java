package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.Secret;
import shop.fahuo.connect.courier.wire.Digests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// How an application signs; fixed when it is created in 丰桥's console.
public enum SfDigest {
    /// `standard_md5`, the usual one. The encoding is Java's own, to the letter: `*` stays, `~`
    /// does not, a space is `+`.
    STANDARD {
        @Override
        String signed(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    },
    /// `simple_md5`
    SIMPLE {
        @Override
        String signed(String text) {
            return text;
        }
    };

    abstract String signed(String text);

    /// @param data exactly as it is sent
    /// @param timestamp likewise
    String of(String data, String timestamp, Secret checkword) {
        return Digests.md5(signed(data + timestamp + checkword.text()));
    }
}
