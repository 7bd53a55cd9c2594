package shop.fahuo.core.proof;

import shop.fahuo.core.Sha256;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// Whose signature stands under a note, as C2SP's signed-note has it: a text, an empty line, and
/// lines of `— NAME BASE64`, each of four bytes of the key's hash and the Ed25519 signature over
/// the text.
///
/// @param name without spaces and `+`
/// @param key of Ed25519
public record NoteKey(String name, PublicKey key) {

    private static final String MARK = "\u2014 ";
    private static final byte ED25519 = 1;
    private static final int HINT = 4;
    private static final int RAW = 32;

    /// What stands before the key itself in its X.509 form (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public NoteKey {
        if (name.isEmpty() || name.contains("+") || name.chars().anyMatch(Character::isSpaceChar)) {
            throw new IllegalArgumentException("not a name of a key: " + name);
        }
    }

    /// As C2SP writes a verifier key: `NAME+HINT+BASE64`.
    public String text() {
        return name
                + "+"
                + HexFormat.of().formatHex(hint())
                + "+"
                + Base64.getEncoder().encodeToString(typed());
    }

    /// Empty for anything that [#text] would not have written.
    public static Optional<NoteKey> read(String text) {
        var parts = text.split("\\+", 3);
        if (parts.length < 3) {
            return Optional.empty();
        }
        try {
            var typed = Base64.getDecoder().decode(parts[2]);
            var encoded = Arrays.copyOf(X509, X509.length + RAW);
            System.arraycopy(typed, 1, encoded, X509.length, RAW);
            var key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded));
            return Optional.of(new NoteKey(parts[0], key)).filter(one -> one.text().equals(text));
        } catch (GeneralSecurityException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /// @param text ends with a line feed
    /// @param secret belongs to [#key]
    public String sign(String text, PrivateKey secret) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(secret);
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return text + "\n" + MARK + name + " " + encode(signer.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of Ed25519", e);
        }
    }

    /// The signed text, if this key signed it; what others signed beside it does not matter, nor
    /// what follows the first line that says it is of this key.
    public Optional<String> open(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            return Optional.empty();
        }
        var text = note.substring(0, end + 1);
        return note.substring(end + 2)
                .lines()
                .filter(line -> line.startsWith(MARK + name + " "))
                .map(line -> line.substring(MARK.length() + name.length() + 1))
                .map(NoteKey::decoded)
                .filter(this::isOurs)
                .findFirst()
                .filter(signature -> isSigned(text, signature))
                .map(_ -> text);
    }

    private String encode(byte[] signature) {
        var hint = hint();
        var bytes = Arrays.copyOf(hint, HINT + signature.length);
        System.arraycopy(signature, 0, bytes, HINT, signature.length);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /// Nothing for what is not Base64, or is not written as it would be: else one signature could
    /// stand there in several ways.
    private static byte[] decoded(String text) {
        try {
            var bytes = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(bytes).equals(text) ? bytes : new byte[0];
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    private boolean isOurs(byte[] signature) {
        return signature.length > HINT && Arrays.equals(hint(), Arrays.copyOf(signature, HINT));
    }

    private boolean isSigned(String text, byte[] signature) {
        try {
            var check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature, HINT, signature.length - HINT);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /// Tells keys of one name apart.
    private byte[] hint() {
        var digest = Sha256.newDigest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return Arrays.copyOf(digest.digest(typed()), HINT);
    }

    /// What kind of key it is, and the key.
    private byte[] typed() {
        var encoded = key.getEncoded();
        var typed = new byte[1 + RAW];
        typed[0] = ED25519;
        System.arraycopy(encoded, encoded.length - RAW, typed, 1, RAW);
        return typed;
    }
}
