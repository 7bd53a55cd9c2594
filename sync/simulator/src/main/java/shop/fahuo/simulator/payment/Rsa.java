package shop.fahuo.simulator.payment;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/// What both providers do with RSA keys.
public final class Rsa {

    private static final int BITS = 2048;
    private static final String OAEP = "RSA/ECB/OAEPWithSHA-1AndMGF1Padding";

    private Rsa() {}

    public static KeyPair newPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    /// SHA256withRSA.
    public static byte[] sign(PrivateKey key, byte[] message) {
        try {
            var signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an RSA key signs", e);
        }
    }

    /// SHA256withRSA, in base64.
    public static String signed(PrivateKey key, byte[] message) {
        return Base64.getEncoder().encodeToString(sign(key, message));
    }

    /// @param signature base64; anything else is none
    public static boolean isSigned(PublicKey key, byte[] message, String signature) {
        try {
            var verifier = Signature.getInstance("SHA256withRSA");
            verifier.initVerify(key);
            verifier.update(message);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (SignatureException | IllegalArgumentException e) {
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an RSA key verifies", e);
        }
    }

    /// Locked with [#OAEP], in base64.
    public static String locked(PublicKey key, String text) {
        try {
            var cipher = Cipher.getInstance(OAEP);
            cipher.init(Cipher.ENCRYPT_MODE, key);
            var sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("an RSA key locks a name", e);
        }
    }

    /// What was locked with [#OAEP]; empty when it was not, or not for this key.
    public static Optional<String> opened(PrivateKey key, String base64) {
        try {
            var cipher = Cipher.getInstance(OAEP);
            cipher.init(Cipher.DECRYPT_MODE, key);
            var plain = cipher.doFinal(Base64.getDecoder().decode(base64));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (BadPaddingException | IllegalBlockSizeException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has OAEP", e);
        }
    }
}
