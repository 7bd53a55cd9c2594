package shop.fahuo.connect.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// `AEAD_AES_256_GCM` as callbacks and certificates use it: the tag stands behind the ciphertext.
final class AesGcm {

    private static final int TAG_BITS = 128;

    private AesGcm() {}

    /// @param ciphertext in base64
    /// @return nothing when any of the four does not belong to the others
    static Optional<String> open(
            byte[] key, String nonce, String associatedData, String ciphertext) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce.getBytes(StandardCharsets.UTF_8)));
            cipher.updateAAD(associatedData.getBytes(StandardCharsets.UTF_8));
            var plain = cipher.doFinal(Base64.getDecoder().decode(ciphertext));
            return Optional.of(new String(plain, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
