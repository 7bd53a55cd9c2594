package shop.fahuo.connect.payment.alipay;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/// Keys and certificates as the open platform and its key tool hand them out: PEM, keys also as
/// bare base64. Messages never repeat the text.
final class KeyText {

    private static final Pattern FRAME = Pattern.compile("-----[A-Z0-9 ]+-----");
    private static final Pattern CERTIFICATE =
            Pattern.compile(
                    "-----BEGIN CERTIFICATE-----([^-]+)-----END CERTIFICATE-----", Pattern.DOTALL);

    private KeyText() {}

    static PrivateKey privateKey(String text) {
        try {
            return rsa().generatePrivate(new PKCS8EncodedKeySpec(unframed(text)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a private RSA key in PKCS#8", e);
        }
    }

    static PublicKey publicKey(String text) {
        try {
            return rsa().generatePublic(new X509EncodedKeySpec(unframed(text)));
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException("not a public RSA key", e);
        }
    }

    /// All certificates of a text that the JDK can read, in their order. Alipay's root bundle holds
    /// one on the SM2 curve, which it cannot.
    static List<X509Certificate> certificates(String text) {
        var found = new ArrayList<X509Certificate>();
        for (var match = CERTIFICATE.matcher(text); match.find(); ) {
            var bytes = Base64.getMimeDecoder().decode(match.group(1));
            try {
                found.add(certificate(bytes));
            } catch (CertificateException e) {
                // not one that can be used
            }
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no certificate in the text");
        }
        return found;
    }

    /// The same, of a PEM text that is itself in base64; so the gateway sends them.
    static List<X509Certificate> certificatesInBase64(String text) {
        var pem = Base64.getMimeDecoder().decode(text);
        return certificates(new String(pem, StandardCharsets.US_ASCII));
    }

    private static X509Certificate certificate(byte[] bytes) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509")
                        .generateCertificate(new ByteArrayInputStream(bytes));
    }

    private static byte[] unframed(String text) {
        return Base64.getMimeDecoder().decode(FRAME.matcher(text).replaceAll(""));
    }

    private static KeyFactory rsa() {
        try {
            return KeyFactory.getInstance("RSA");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
