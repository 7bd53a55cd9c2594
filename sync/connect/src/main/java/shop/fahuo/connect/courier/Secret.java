package shop.fahuo.connect.courier;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// A text that goes into digests and is shown to nobody.
public final class Secret {

    private final String text;

    /// @throws IllegalArgumentException when there is nothing in it, or white space around it
    public Secret(String text) {
        if (text.isBlank() || !text.equals(text.strip())) {
            throw new IllegalArgumentException("not a secret");
        }
        this.text = text;
    }

    /// For digests, and for couriers that want it itself.
    public String text() {
        return text;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Secret secret && MessageDigest.isEqual(bytes(), secret.bytes());
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "****";
    }
}
