package shop.fahuo.simulator.payment.wechat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.random.RandomGenerator;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// AES-256-GCM with the APIv3 key, as certificates and callbacks have it.
record Aead(String key, RandomGenerator random) {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    JsonNode lock(String associated, String text) {
        var nonce = nonce();
        return JsonMapper.shared()
                .createObjectNode()
                .put("algorithm", "AEAD_AES_256_GCM")
                .put("nonce", nonce)
                .put("associated_data", associated)
                .put("ciphertext", locked(nonce, associated, text));
    }

    private String locked(String nonce, String associated, String text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(bytes(key), "AES"),
                    new GCMParameterSpec(TAG_BITS, bytes(nonce)));
            cipher.updateAAD(bytes(associated));
            return Base64.getEncoder().encodeToString(cipher.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    private String nonce() {
        var nonce = new StringBuilder();
        synchronized (random) {
            while (nonce.length() < NONCE) {
                nonce.append(Character.forDigit(random.nextInt(36), 36));
            }
        }
        return nonce.toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// Without the key.
    @Override
    public String toString() {
        return "AEAD_AES_256_GCM";
    }
}
