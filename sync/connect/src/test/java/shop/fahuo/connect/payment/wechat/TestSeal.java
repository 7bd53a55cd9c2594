package shop.fahuo.connect.payment.wechat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts for the account of the tests.
final class TestSeal {

    private TestSeal() {}

    /// The three fields that only who has the APIv3 key can make.
    static String json(String associatedData, String plain) {
        var nonce = "61f9c719728a";
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(utf8(TestKeys.API_KEY), "AES"),
                    new GCMParameterSpec(128, utf8(nonce)));
            cipher.updateAAD(utf8(associatedData));
            var sealed = Base64.getEncoder().encodeToString(cipher.doFinal(utf8(plain)));
            return "{\"algorithm\":\"AEAD_AES_256_GCM\",\"nonce\":\"%s\",\"associated_data\":\"%s\",\"ciphertext\":\"%s\"}"
                    .formatted(nonce, associatedData, sealed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
