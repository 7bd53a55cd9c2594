package shop.fahuo.connect.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;

/// What WeChat Pay does with RSA keys; everything that travels is in base64.
final class Rsa {

    private Rsa() {}

    static String sign(byte[] message, PrivateKey key) {
        try {
            var signature = sha256();
            signature.initSign(key);
            signature.update(message);
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (InvalidKeyException | SignatureException e) {
            throw new IllegalArgumentException("a key that does not sign", e);
        }
    }

    static boolean isSigned(byte[] message, String signature, PublicKey key) {
        try {
            var check = sha256();
            check.initVerify(key);
            check.update(message);
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (InvalidKeyException | SignatureException | IllegalArgumentException e) {
            return false;
        }
    }

    /// For fields with a person's name in them.
    static String encrypt(String plain, PublicKey key) {
        try {
            var cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
            var sealed = cipher.doFinal(plain.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(sealed);
        } catch (InvalidKeyException | IllegalBlockSizeException | BadPaddingException e) {
            throw new IllegalArgumentException("too long for the key", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Signature sha256() {
        try {
            return Signature.getInstance("SHA256withRSA");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
