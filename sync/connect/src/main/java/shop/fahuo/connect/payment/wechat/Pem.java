package shop.fahuo.connect.payment.wechat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/// Keys and certificates as the merchant platform hands them out. What is no PEM of the kind asked
/// for is an [IllegalArgumentException] that does not repeat it.
public final class Pem {

    private Pem() {}

    /// `apiclient_key.pem`: PKCS#8, RSA.
    public static PrivateKey privateKey(String pem) {
        try {
            return rsa().generatePrivate(new PKCS8EncodedKeySpec(bytes(pem, "PRIVATE KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA private key in PKCS#8", e);
        }
    }

    /// `pub_key.pem`: RSA.
    public static PublicKey publicKey(String pem) {
        try {
            return rsa().generatePublic(new X509EncodedKeySpec(bytes(pem, "PUBLIC KEY")));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an RSA public key", e);
        }
    }

    public static X509Certificate certificate(String pem) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            var text = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            if (factory.generateCertificate(text) instanceof X509Certificate certificate) {
                return certificate;
            }
        } catch (CertificateException e) {
            throw new IllegalArgumentException("not a certificate", e);
        }
        throw new IllegalArgumentException("not a certificate");
    }

    private static byte[] bytes(String pem, String kind) {
        var frame = Pattern.compile("-----BEGIN " + kind + "-----([^-]+)-----END " + kind);
        var inside = frame.matcher(pem);
        if (!inside.find()) {
            throw new IllegalArgumentException("no PEM with a " + kind);
        }
        return Base64.getMimeDecoder().decode(inside.group(1));
    }

    private static KeyFactory rsa() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA");
    }
}
