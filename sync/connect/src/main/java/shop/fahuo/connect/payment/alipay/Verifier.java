package shop.fahuo.connect.payment.alipay;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Checks who signed an answer. In certificate mode the answer names the certificate, and more of
/// them may be learned; in key mode there is the one key.
final class Verifier {

    private final PublicKey key;
    private final boolean certified;
    private final Map<String, PublicKey> bySn = new ConcurrentHashMap<>();

    Verifier(AlipayKeys keys) {
        key = keys.alipay();
        certified =
                switch (keys) {
                    case AlipayKeys.Plain _ -> false;
                    case AlipayKeys.Certified(_, var chain, _) -> {
                        learn(chain.getFirst());
                        yield true;
                    }
                };
    }

    void learn(X509Certificate certificate) {
        bySn.put(CertificateSn.of(certificate), certificate.getPublicKey());
    }

    Proof proof(SignedAnswer answer) {
        if (answer.sign().isEmpty()) {
            return Proof.UNSIGNED;
        }
        var named = keyOf(answer);
        if (named.isEmpty()) {
            return Proof.UNKNOWN_KEY;
        }
        return Rsa2.verify(named.get(), answer.content(), answer.sign().get())
                ? Proof.SIGNED
                : Proof.BAD_SIGNATURE;
    }

    private Optional<PublicKey> keyOf(SignedAnswer answer) {
        return certified && answer.certificate().isPresent()
                ? Optional.ofNullable(bySn.get(answer.certificate().get()))
                : Optional.of(key);
    }
}
