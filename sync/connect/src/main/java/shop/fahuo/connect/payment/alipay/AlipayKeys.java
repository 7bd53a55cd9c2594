package shop.fahuo.connect.payment.alipay;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.List;

/// What Alipay's answers are checked with. Which of the two is set for the app on the open
/// platform.
public sealed interface AlipayKeys {

    /// What answers that name no certificate are checked with.
    PublicKey alipay();

    /// Key mode. Transfers are not offered in it.
    ///
    /// @param alipay Alipay's public key, which is not the app's own: mistaking them is the usual
    ///   reason why no answer can be verified
    record Plain(PublicKey alipay) implements AlipayKeys {

        /// @param key PEM or bare base64
        public static Plain of(String key) {
            return new Plain(KeyText.publicKey(key));
        }
    }

    /// Certificate mode.
    ///
    /// @param app the app's certificate
    /// @param chain Alipay's certificate for this merchant, first, and those between it and a root,
    ///   where the file holds them
    /// @param roots those of the bundle that the JDK can read; one of them is not (SM2)
    record Certified(X509Certificate app, List<X509Certificate> chain, List<X509Certificate> roots)
            implements AlipayKeys {

        public Certified {
            chain = List.copyOf(chain);
            roots = List.copyOf(roots);
            if (chain.isEmpty() || roots.isEmpty()) {
                throw new IllegalArgumentException(
                        "a certificate of Alipay or its roots is missing");
            }
        }

        /// The three files of the open platform: `appCertPublicKey_*.crt`,
        /// `alipayCertPublicKey_RSA2.crt`, `alipayRootCert.crt`.
        public static Certified of(String app, String alipay, String roots) {
            return new Certified(
                    KeyText.certificates(app).getFirst(),
                    KeyText.certificates(alipay),
                    KeyText.certificates(roots));
        }

        @Override
        public PublicKey alipay() {
            return chain.getFirst().getPublicKey();
        }
    }
}
