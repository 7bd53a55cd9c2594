package shop.fahuo.simulator.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;

/// The `…_cert_sn` of a certificate: MD5 over its issuer's name and its serial number in decimal.
final class CertificateNumber {

    private CertificateNumber() {}

    static String of(X509Certificate certificate) {
        var text = certificate.getIssuerX500Principal().getName() + certificate.getSerialNumber();
        try {
            var digest = MessageDigest.getInstance("MD5");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has MD5", e);
        }
    }
}
