package shop.fahuo.store.vault;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A master key that only opens with a passphrase: Argon2id makes a key of the passphrase, and that
/// key seals the master key.
///
/// @param memory in KiB
/// @param salt, sealed in hex
record PassphraseLock(int memory, int iterations, String salt, String sealed) {

    /// OWASP asks for 46 MiB and one iteration at least.
    private static final int MEMORY = 64 * 1024;

    private static final int ITERATIONS = 3;
    private static final HexFormat HEX = HexFormat.of();
    private static final int SALT_BYTES = 16;

    private static final Pattern TEXT =
            Pattern.compile("argon2id m=(\\d+) t=(\\d+) p=1 ([0-9a-f]+) ([0-9a-f]+)");

    static PassphraseLock lock(byte[] master, char[] passphrase, SecureRandom random) {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        var salt = HEX.formatHex(bytes);
        var key = key(passphrase, salt, MEMORY, ITERATIONS);
        var sealed = new Vault(key, random).seal(HEX.formatHex(master));
        return new PassphraseLock(MEMORY, ITERATIONS, salt, HEX.formatHex(sealed));
    }

    /// @return the master key; empty when it is another passphrase
    Optional<byte[]> unlock(char[] passphrase, SecureRandom random) {
        var key = key(passphrase, salt, memory, iterations);
        try {
            var opened = new Vault(key, random).open(HEX.parseHex(sealed));
            return Optional.of(HEX.parseHex(opened));
        } catch (Vault.WrongKeyException _) {
            return Optional.empty();
        }
    }

    private static byte[] key(char[] passphrase, String salt, int memory, int iterations) {
        var bytes = utf8(passphrase);
        try {
            return Argon2Function.getInstance(memory, iterations, 1, Vault.MASTER_BYTES, Argon2.ID)
                    .hash(bytes, HEX.parseHex(salt))
                    .getBytes();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static byte[] utf8(char[] text) {
        var encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
        var bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        encoded.clear();
        while (encoded.hasRemaining()) {
            encoded.put((byte) 0);
        }
        return bytes;
    }

    /// One line, as the key file has it.
    String text() {
        return "argon2id m=%d t=%d p=1 %s %s".formatted(memory, iterations, salt, sealed);
    }

    static Optional<PassphraseLock> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new PassphraseLock(
                                Integer.parseInt(parts.group(1)),
                                Integer.parseInt(parts.group(2)),
                                parts.group(3),
                                parts.group(4)))
                : Optional.empty();
    }
}
