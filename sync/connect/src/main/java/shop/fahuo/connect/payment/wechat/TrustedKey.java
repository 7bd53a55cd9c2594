package shop.fahuo.connect.payment.wechat;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;

/// A key that WeChat Pay signs with.
///
/// @param serial its name in the header `Wechatpay-Serial`
public record TrustedKey(String serial, PublicKey key, Instant from, Instant until) {

    private static final String PUBLIC_KEY = "PUB_KEY_ID_";

    /// @param id `PUB_KEY_ID_…`, as the merchant platform shows it beside the key
    public static TrustedKey of(String id, PublicKey key) {
        if (!isPublicKey(id)) {
            throw new IllegalArgumentException("a public key's id begins with " + PUBLIC_KEY);
        }
        return new TrustedKey(id, key, Instant.MIN, Instant.MAX);
    }

    public static TrustedKey of(X509Certificate certificate) {
        return new TrustedKey(
                certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                certificate.getPublicKey(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }

    /// A fixed public key, not a platform certificate's.
    static boolean isPublicKey(String serial) {
        return serial.startsWith(PUBLIC_KEY);
    }

    boolean isValid(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }
}
