package shop.fahuo.simulator.payment;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Locale;

/// Reads what [Authority] made.
public final class Certificates {

    private Certificates() {}

    public static X509Certificate read(byte[] der) {
        try {
            var factory = CertificateFactory.getInstance("X.509");
            return (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException e) {
            throw new IllegalStateException("not a certificate", e);
        }
    }

    /// The serial number as WeChat Pay writes it: hex in capitals.
    public static String serial(X509Certificate certificate) {
        return certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT);
    }
}
