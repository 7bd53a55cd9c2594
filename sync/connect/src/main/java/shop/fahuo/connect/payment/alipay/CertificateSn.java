package shop.fahuo.connect.payment.alipay;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/// Alipay's own kind of serial number for certificates: MD5 of issuer and number.
final class CertificateSn {

    /// Every RSA signature of PKCS#1, and nothing else.
    private static final String RSA_SIGNATURES = "1.2.840.113549.1.1";

    private CertificateSn() {}

    static String of(X509Certificate certificate) {
        var name = certificate.getIssuerX500Principal().getName() + certificate.getSerialNumber();
        return HexFormat.of().formatHex(md5().digest(name.getBytes(StandardCharsets.UTF_8)));
    }

    /// That of a whole root bundle: its RSA certificates in their order.
    static String ofRoots(List<X509Certificate> roots) {
        return roots.stream()
                .filter(root -> root.getSigAlgOID().startsWith(RSA_SIGNATURES))
                .map(CertificateSn::of)
                .collect(Collectors.joining("_"));
    }

    private static MessageDigest md5() {
        try {
            return MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
