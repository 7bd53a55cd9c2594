package shop.fahuo.connect.payment.alipay;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether a certificate that the gateway hands out may stand beside the one of the account. It has
/// to be valid today, lead to one of the account's own roots, and be issued by whoever issued the
/// account's: Alipay's certificates and those of its merchants' apps lead to the same root, but
/// have different issuers between (Class 2 and Class 1), and no merchant may sign for Alipay.
///
/// Links between the certificate and the root are taken from the answer and from the account's
/// file. Where neither holds them, nothing can be checked, and the answer stays unproved. The roots
/// on other curves than RSA's are tried too; the SM2 root is not, as the JDK cannot read it.
record Succession(AlipayKeys.Certified keys, Clock clock) {

    /// @param offered as the gateway sent them
    /// @param sn what the answer to be proved named
    Optional<X509Certificate> of(List<X509Certificate> offered, String sn) {
        return offered.stream()
                .filter(certificate -> CertificateSn.of(certificate).equals(sn))
                .filter(this::isOfTheSameIssuer)
                .filter(certificate -> leadsToARoot(certificate, offered))
                .findFirst();
    }

    private boolean isOfTheSameIssuer(X509Certificate certificate) {
        return certificate
                .getIssuerX500Principal()
                .equals(keys.chain().getFirst().getIssuerX500Principal());
    }

    private boolean leadsToARoot(X509Certificate certificate, List<X509Certificate> offered) {
        var target = new X509CertSelector();
        target.setCertificate(certificate);
        var links = Stream.concat(offered.stream(), keys.chain().stream()).toList();
        var roots =
                keys.roots().stream()
                        .map(root -> new TrustAnchor(root, null))
                        .collect(Collectors.toSet());
        try {
            var parameters = new PKIXBuilderParameters(roots, target);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(clock.instant()));
            parameters.addCertStore(
                    CertStore.getInstance("Collection", new CollectionCertStoreParameters(links)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
