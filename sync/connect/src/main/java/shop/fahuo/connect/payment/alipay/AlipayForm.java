package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.connect.payment.KeyPairs;
import shop.fahuo.connect.payment.Terms;

import java.security.PrivateKey;
import java.util.List;
import java.util.Set;

/// Reads an app at Alipay from what a person has set. Whoever has all three certificates is in
/// certificate mode, else Alipay's public key is needed.
record AlipayForm(AccountParts parts) {

    private static final String ALIPAY_KEY = "alipayKey";
    private static final String APP = "appCertificate";
    private static final String ALIPAY = "alipayCertificate";
    private static final String ROOTS = "rootCertificates";
    private static final String KEY = "appKey";

    private static final Set<String> SETTINGS =
            Set.of("url", "appId", "sellerId", ALIPAY_KEY, APP, ALIPAY, ROOTS);

    AlipaySetup read() throws FlawedPart {
        parts.exactly(Terms.beside(SETTINGS), Set.of(KEY));
        var gateway = parts.address("url", AlipayAccount.GATEWAY);
        var app = parts.setting("appId", "\\d{1,32}");
        var seller = parts.setting("sellerId", "2088\\d{12}");
        var key = parts.secret(KEY, Flaw.PRIVATE_KEY, KeyText::privateKey);
        var keys = keys(key);
        return new AlipaySetup(
                new AlipayAccount(app, seller, key, keys, gateway), Terms.read(parts), ends(keys));
    }

    private AlipayKeys keys(PrivateKey own) throws FlawedPart {
        boolean certified = parts.has(APP) || parts.has(ALIPAY) || parts.has(ROOTS);
        return certified ? certified(own) : plain(own);
    }

    private AlipayKeys plain(PrivateKey own) throws FlawedPart {
        var key = parts.setting(ALIPAY_KEY, Flaw.PUBLIC_KEY, KeyText::publicKey);
        if (KeyPairs.belong(own, key)) {
            throw new FlawedPart(ALIPAY_KEY, Flaw.OWN_KEY);
        }
        return new AlipayKeys.Plain(key);
    }

    private AlipayKeys certified(PrivateKey own) throws FlawedPart {
        var app = parts.setting(APP, Flaw.CERTIFICATE, KeyText::certificates).getFirst();
        var chain = parts.setting(ALIPAY, Flaw.CERTIFICATE, KeyText::certificates);
        var roots = parts.setting(ROOTS, Flaw.CERTIFICATE, KeyText::certificates);
        if (KeyPairs.belong(own, chain.getFirst().getPublicKey())) {
            throw new FlawedPart(ALIPAY, Flaw.OWN_KEY);
        }
        if (!KeyPairs.belong(own, app.getPublicKey())) {
            throw new FlawedPart(KEY, Flaw.OTHER_KEY);
        }
        return new AlipayKeys.Certified(app, chain, roots);
    }

    private static List<CertificateEnd> ends(AlipayKeys keys) {
        return switch (keys) {
            case AlipayKeys.Plain(_) -> List.of();
            case AlipayKeys.Certified(var app, var chain, _) ->
                    List.of(
                            CertificateEnd.of(APP, app),
                            CertificateEnd.of(ALIPAY, chain.getFirst()));
        };
    }
}
