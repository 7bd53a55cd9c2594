package shop.fahuo.store.db;

import shop.fahuo.core.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What an event keeps of words that may have to be erased: their HMAC-SHA-256 under a salt that is
/// used for nothing else.
///
/// Whoever has the words and the salt can check them against the event. Once the salt is gone,
/// nobody can even test a guess.
public record Commitment(Sha256 hash) {

    /// No other length will do: HMAC takes shorter keys that differ only in zeros at their end for
    /// the same.
    public static final int SALT_BYTES = 32;

    private static final String FIELD = "hmac";

    /// @param salt [#SALT_BYTES] random bytes
    public static Commitment to(String words, byte[] salt) {
        if (salt.length != SALT_BYTES) {
            throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(salt, "HmacSHA256"));
            var digest = mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
            return new Commitment(Sha256.ofDigest(digest));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    /// Whether it was made of these words under this salt.
    public boolean fits(String words, byte[] salt) {
        return salt.length == SALT_BYTES && to(words, salt).equals(this);
    }

    /// As it stands in an event's detail, where no text can look like it.
    public Map<String, Object> json() {
        return Map.of(FIELD, hash.hex());
    }

    /// Empty for anything that [#json()] would not have given.
    public static Optional<Commitment> read(Object value) {
        return value instanceof Map<?, ?> map
                        && map.size() == 1
                        && map.get(FIELD) instanceof String hex
                        && hex.matches("[0-9a-f]{64}")
                ? Optional.of(new Commitment(new Sha256(hex)))
                : Optional.empty();
    }
}
