package shop.fahuo.connect.payment.wechat;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/// The APIv3 key: 32 characters the merchant has set on the merchant platform. It opens what WeChat
/// Pay encrypts for us and is never sent.
public final class ApiKey {

    private static final int LENGTH = 32;

    private final byte[] bytes;

    public ApiKey(String text) {
        bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("an APIv3 key has 32 characters");
        }
    }

    Optional<String> open(Fields sealed) throws Malformed {
        return AesGcm.open(
                bytes,
                sealed.required("nonce"),
                sealed.text("associated_data"),
                sealed.required("ciphertext"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApiKey key && MessageDigest.isEqual(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "ApiKey[****]";
    }
}
