package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.Authority;
import shop.fahuo.simulator.payment.Certificates;
import shop.fahuo.simulator.payment.Pem;
import shop.fahuo.simulator.payment.Rsa;

import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;

import javax.security.auth.x500.X500Principal;

/// Every key of both sides; what the merchant may know of them are the [#credentials].
public final class AlipayKeys {

    private final KeyPair alipay;
    private final PublicKey app;
    private final Numbers numbers;
    private final AlipayCredentials credentials;

    private AlipayKeys(
            KeyPair alipay, PublicKey app, Numbers numbers, AlipayCredentials credentials) {
        this.alipay = alipay;
        this.app = app;
        this.numbers = numbers;
        this.credentials = credentials;
    }

    /// The numbers of the certificates in force.
    record Numbers(String app, String alipay, String roots) {}

    /// New ones; the certificates hold from an hour before this moment on.
    public static AlipayKeys generate(Instant now, SecureRandom random) {
        var root = authority("Ant Practice Root R1", now, random);
        var other = authority("Ant Practice Root R2", now, random);
        var issuer = authority("Ant Practice Class 2 R1", now, random);
        var alipay = Rsa.newPair(random);
        var app = Rsa.newPair(random);
        var appId = "2021" + digits(random, 12);
        var appDer = issuer.of(name(appId), app.getPublic());
        var alipayDer = issuer.of(name("Alipay practice"), alipay.getPublic());
        var chain =
                Pem.certificate(alipayDer)
                        + Pem.certificate(root.below(issuer.name(), issuer.keys().getPublic()));
        var rootDer = root.itself();
        var otherDer = other.itself();
        var roots =
                Pem.certificate(rootDer)
                        + Pem.certificate(other.unreadable(name("Ant Practice SM2 Root")))
                        + Pem.certificate(otherDer);
        var numbers =
                new Numbers(
                        number(appDer),
                        number(alipayDer),
                        number(rootDer) + "_" + number(otherDer));
        var credentials =
                new AlipayCredentials(
                        appId,
                        "2088" + digits(random, 12),
                        Pem.of(app.getPrivate()),
                        Pem.of(alipay.getPublic()),
                        new AlipayCredentials.CertificateFiles(
                                Pem.certificate(appDer), chain, roots));
        return new AlipayKeys(alipay, app.getPublic(), numbers, credentials);
    }

    private static Authority authority(String who, Instant now, SecureRandom random) {
        return new Authority(
                name(who), Rsa.newPair(random), now.minus(Duration.ofHours(1)), random);
    }

    private static X500Principal name(String who) {
        return new X500Principal("CN=" + who + ",OU=Practice,O=Ant Practice,C=CN");
    }

    private static String number(byte[] certificate) {
        return CertificateNumber.of(Certificates.read(certificate));
    }

    private static String digits(SecureRandom random, int count) {
        var text = new StringBuilder();
        random.ints(count, 0, 10).forEach(text::append);
        return text.toString();
    }

    public AlipayCredentials credentials() {
        return credentials;
    }

    PublicKey app() {
        return app;
    }

    PrivateKey signing() {
        return alipay.getPrivate();
    }

    Numbers numbers() {
        return numbers;
    }
}
