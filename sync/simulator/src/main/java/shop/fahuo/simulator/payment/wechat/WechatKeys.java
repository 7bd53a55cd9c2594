package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.Authority;
import shop.fahuo.simulator.payment.Certificates;
import shop.fahuo.simulator.payment.Pem;
import shop.fahuo.simulator.payment.Rsa;
import shop.fahuo.simulator.payment.wechat.WechatCredentials.MerchantKey;
import shop.fahuo.simulator.payment.wechat.WechatCredentials.PlatformKeys;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.security.auth.x500.X500Principal;

/// Every key of both sides; what the merchant may know of them are the [#credentials].
public final class WechatKeys {

    private static final String LETTERS =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private final KeyPair certified;
    private final KeyPair plain;
    private final PublicKey merchant;
    private final X509Certificate certificate;
    private final WechatCredentials credentials;

    private WechatKeys(
            KeyPair certified,
            KeyPair plain,
            PublicKey merchant,
            X509Certificate certificate,
            WechatCredentials credentials) {
        this.certified = certified;
        this.plain = plain;
        this.merchant = merchant;
        this.certificate = certificate;
        this.credentials = credentials;
    }

    /// New ones; the certificates hold from an hour before this moment on.
    public static WechatKeys generate(Instant now, SecureRandom random) {
        var authority =
                new Authority(
                        new X500Principal("CN=Tenpay.com Practice CA,O=Tenpay.com,C=CN"),
                        Rsa.newPair(random),
                        now.minus(Duration.ofHours(1)),
                        random);
        var merchant = Rsa.newPair(random);
        var certified = Rsa.newPair(random);
        var plain = Rsa.newPair(random);
        var mchid = "19" + digits(random, 8);
        var merchantDer = authority.of(name(mchid), merchant.getPublic());
        var platformDer = authority.of(name("Tenpay.com sign"), certified.getPublic());
        var platform = Certificates.read(platformDer);
        var credentials =
                new WechatCredentials(
                        mchid,
                        "wx" + text(random, "0123456789abcdef", 16),
                        text(random, "0123456789abcdef", 32),
                        text(random, LETTERS, 32),
                        new MerchantKey(
                                Certificates.serial(Certificates.read(merchantDer)),
                                Pem.of(merchant.getPrivate()),
                                Pem.certificate(merchantDer)),
                        new PlatformKeys(
                                Certificates.serial(platform),
                                Pem.certificate(platformDer),
                                "PUB_KEY_ID_01" + mchid + digits(random, 18),
                                Pem.of(plain.getPublic())));
        return new WechatKeys(certified, plain, merchant.getPublic(), platform, credentials);
    }

    private static X500Principal name(String who) {
        return new X500Principal("CN=" + who + ",O=Practice,C=CN");
    }

    private static String digits(SecureRandom random, int count) {
        return text(random, "0123456789", count);
    }

    private static String text(SecureRandom random, String letters, int count) {
        return random.ints(count, 0, letters.length())
                .mapToObj(letters::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    public WechatCredentials credentials() {
        return credentials;
    }

    PublicKey merchant() {
        return merchant;
    }

    X509Certificate certificate() {
        return certificate;
    }

    /// WeChat Pay's private key of this name; empty when it has none of the name.
    Optional<PrivateKey> signing(String serial) {
        if (serial.equals(credentials.platform().keyId())) {
            return Optional.of(plain.getPrivate());
        }
        return serial.equals(credentials.platform().certificateSerial())
                ? Optional.of(certified.getPrivate())
                : Optional.empty();
    }
}
