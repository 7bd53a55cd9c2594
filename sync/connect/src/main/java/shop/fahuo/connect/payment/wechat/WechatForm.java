package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.FlawedPart;
import shop.fahuo.connect.payment.CertificateEnd;
import shop.fahuo.connect.payment.KeyPairs;
import shop.fahuo.connect.payment.Terms;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Reads a WeChat Pay merchant from what a person has set. What can be checked without a call is
/// checked here: whether key, certificate and serial belong together.
record WechatForm(AccountParts parts) {

    private static final String SERIAL = "merchantSerial";
    private static final String CERTIFICATE = "merchantCertificate";
    private static final String PLATFORM = "platformCertificate";
    private static final String KEY_ID = "publicKeyId";
    private static final String KEY = "merchantKey";

    /// `platformSerial` stands in the platform certificate too.
    private static final Set<String> SETTINGS =
            Set.of(
                    "url",
                    "appUrl",
                    "mchid",
                    "appid",
                    SERIAL,
                    CERTIFICATE,
                    "platformSerial",
                    PLATFORM,
                    KEY_ID,
                    "publicKey",
                    "shipping");

    private static final Set<String> SECRETS = Set.of(KEY, "apiV3Key", "appSecret");
    private static final String HEX = "[0-9A-Fa-f]{1,64}";

    WechatSetup read() throws FlawedPart {
        parts.exactly(Terms.beside(SETTINGS), SECRETS);
        var base = parts.address("url", WechatAccount.LIVE);
        var mchid = parts.setting("mchid", "\\d{6,32}");
        var appid = parts.setting("appid", "[0-9A-Za-z]{1,32}");
        var key = parts.secret(KEY, Flaw.PRIVATE_KEY, Pem::privateKey);
        var certificate = parts.optional(CERTIFICATE, Flaw.CERTIFICATE, Pem::certificate);
        var serial = serial(key, certificate);
        var apiKey = parts.secret("apiV3Key", Flaw.LENGTH, ApiKey::new);
        var platform = parts.optional(PLATFORM, Flaw.CERTIFICATE, Pem::certificate);
        var account =
                new WechatAccount(base, mchid, appid, serial, key, apiKey, trusted(platform, key));
        return new WechatSetup(
                account, app(account), Terms.read(parts), ends(certificate, platform));
    }

    /// The certificate's, unless it is given; both have to be of one and the same.
    private String serial(PrivateKey key, Optional<X509Certificate> certificate) throws FlawedPart {
        if (certificate.isEmpty()) {
            return parts.setting(SERIAL, HEX);
        }
        if (!KeyPairs.belong(key, certificate.get().getPublicKey())) {
            throw new FlawedPart(KEY, Flaw.OTHER_KEY);
        }
        var number = certificate.get().getSerialNumber();
        if (!parts.has(SERIAL)) {
            return written(number);
        }
        var given = parts.setting(SERIAL, HEX);
        if (!new BigInteger(given, 16).equals(number)) {
            throw new FlawedPart(SERIAL, Flaw.OTHER_SERIAL);
        }
        return given;
    }

    /// Two digits a byte, as the merchant platform shows it.
    private static String written(BigInteger number) {
        var hex = HexFormat.of().withUpperCase().formatHex(number.toByteArray());
        return hex.length() > 2 && hex.startsWith("00") ? hex.substring(2) : hex;
    }

    /// Neither: platform certificates are fetched at the first call.
    private List<TrustedKey> trusted(Optional<X509Certificate> platform, PrivateKey own)
            throws FlawedPart {
        var trusted = new ArrayList<TrustedKey>();
        platform.map(TrustedKey::of).ifPresent(trusted::add);
        if (parts.has(KEY_ID) || parts.has("publicKey")) {
            var id = parts.setting(KEY_ID, "PUB_KEY_ID_\\w{1,64}");
            var key = parts.setting("publicKey", Flaw.PUBLIC_KEY, Pem::publicKey);
            if (KeyPairs.belong(own, key)) {
                throw new FlawedPart("publicKey", Flaw.OWN_KEY);
            }
            trusted.add(TrustedKey.of(id, key));
        }
        return trusted;
    }

    /// A merchant on this machine never has its mini-program elsewhere unless somebody says so.
    private Optional<AppAccount> app(WechatAccount account) throws FlawedPart {
        if (!parts.isOn("shipping")) {
            return Optional.empty();
        }
        Endpoint usual = account.base().isOnThisMachine() ? account.base() : AppAccount.LIVE;
        var base = parts.address("appUrl", usual);
        var secret = parts.secret("appSecret", Flaw.FORMAT, UnaryOperator.identity());
        try {
            return Optional.of(new AppAccount(base, account.appid(), secret, account.mchid()));
        } catch (IllegalArgumentException e) {
            throw new FlawedPart("appSecret", Flaw.FORMAT);
        }
    }

    private static List<CertificateEnd> ends(
            Optional<X509Certificate> merchant, Optional<X509Certificate> platform) {
        var ends = new ArrayList<CertificateEnd>();
        merchant.map(found -> CertificateEnd.of(CERTIFICATE, found)).ifPresent(ends::add);
        platform.map(found -> CertificateEnd.of(PLATFORM, found)).ifPresent(ends::add);
        return ends;
    }
}
