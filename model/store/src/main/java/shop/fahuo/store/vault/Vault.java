package shop.fahuo.store.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals what must not be read from the file (card keys, recipients, secrets of accounts), and
/// makes it findable.
///
/// Sealing is AES-256-GCM with a fresh 96-bit nonce; a mark is HMAC-SHA-256 over the kind of thing
/// and its text, so that equal texts can be found and nobody without the key can test a guess. Both
/// keys are drawn from one master key by HKDF.
public final class Vault {

    public static final int MASTER_BYTES = 32;

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final byte[] master;
    private final Optional<String> locked;
    private final SecretKey sealing;
    private final SecretKey marking;
    private final SecureRandom random;

    /// Finding one costs as much as sealing a short text with it.
    @SuppressWarnings("ThreadLocalUsage") // a process has one vault
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Vault::cipher);

    /// With the key of this vault in it.
    @SuppressWarnings("ThreadLocalUsage") // a process has one vault
    private final ThreadLocal<Mac> macs = ThreadLocal.withInitial(this::mac);

    /// @param master 32 random bytes
    public Vault(byte[] master, SecureRandom random) {
        this(master, random, Optional.empty());
    }

    /// @param locked the master key as its passphrase locks it; empty when there is none
    Vault(byte[] master, SecureRandom random, Optional<String> locked) {
        if (master.length != MASTER_BYTES) {
            throw new IllegalArgumentException("a master key has " + MASTER_BYTES + " bytes");
        }
        this.master = master.clone();
        this.random = random;
        this.locked = locked;
        sealing = derive(master, "fahuo seal 1", "AES");
        marking = derive(master, "fahuo mark 1", "HmacSHA256");
    }

    byte[] master() {
        return master.clone();
    }

    Optional<String> locked() {
        return locked;
    }

    private static SecretKey derive(byte[] master, String purpose, String algorithm) {
        try {
            var parameters =
                    HKDFParameterSpec.ofExtract()
                            .addIKM(master)
                            .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), MASTER_BYTES);
            return new SecretKeySpec(
                    KDF.getInstance("HKDF-SHA256").deriveData(parameters), algorithm);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("JDK 25 has HKDF", e);
        }
    }

    public byte[] seal(String text) {
        return sealBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] sealBytes(byte[] bytes) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var cipher = ciphers.get();
            cipher.init(Cipher.ENCRYPT_MODE, sealing, new GCMParameterSpec(TAG_BITS, nonce));
            var sealed = cipher.doFinal(bytes);
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// @throws WrongKeyException when it was sealed with another key, or altered
    public String open(byte[] sealed) {
        return new String(openBytes(sealed), StandardCharsets.UTF_8);
    }

    /// @throws WrongKeyException when it was sealed with another key, or altered
    public byte[] openBytes(byte[] sealed) {
        try {
            var cipher = ciphers.get();
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    sealing,
                    new GCMParameterSpec(TAG_BITS, sealed, 0, NONCE_BYTES));
            return cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new WrongKeyException(e);
        }
    }

    /// Sixteen bytes by which an equal text of the same kind is found; for keys that must not
    /// double.
    public byte[] longMark(String kind, String text) {
        return Arrays.copyOf(hmac(kind, text), 16);
    }

    /// Eight bytes by which an equal text of the same kind is found; for indexes. Two texts in a
    /// million orders share one by accident about once in thirty million shops.
    public long mark(String kind, String text) {
        return ByteBuffer.wrap(hmac(kind, text)).getLong();
    }

    private byte[] hmac(String kind, String text) {
        var mac = macs.get();
        mac.update(kind.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private Mac mac() {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(marking);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }

    /// The database was sealed with another key than the one at hand.
    public static final class WrongKeyException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongKeyException(Throwable cause) {
            super("sealed with another key, or altered", cause);
        }
    }
}
