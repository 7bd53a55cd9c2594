package shop.fahuo.connect.payment.alipay;

import okio.ByteString;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Base64;

/// Alipay's sign type `RSA2`: SHA-256 with RSA, PKCS#1 v1.5, in base64.
final class Rsa2 {

    private Rsa2() {}

    static String sign(PrivateKey key, ByteString text) {
        try {
            var signature = signature();
            signature.initSign(key);
            signature.update(text.asByteBuffer());
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this key cannot sign", e);
        }
    }

    /// @return false for whatever is no signature of this text by this key
    static boolean verify(PublicKey key, ByteString text, String sign) {
        try {
            var signature = signature();
            signature.initVerify(key);
            signature.update(text.asByteBuffer());
            return signature.verify(Base64.getDecoder().decode(sign));
        } catch (InvalidKeyException | SignatureException e) {
            return false;
        } catch (IllegalArgumentException e) {
            // not base64
            return false;
        }
    }

    private static Signature signature() {
        try {
            return Signature.getInstance("SHA256withRSA");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
