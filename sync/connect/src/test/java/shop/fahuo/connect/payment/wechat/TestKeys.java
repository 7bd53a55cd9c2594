package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Endpoint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// The parties of the tests: a merchant, and a WeChat Pay with two certificates and a public key.
final class TestKeys {

    static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final String API_KEY = "0123456789abcdef0123456789ABCDEF";
    static final String PUBLIC_ID = "PUB_KEY_ID_0119000000012026";

    private TestKeys() {}

    static WechatAccount account(String base, TrustedKey... trusted) {
        return new WechatAccount(
                Endpoint.of(base),
                "1900000001",
                "wxd678efh567hg6787",
                "5157F09EFDC096DE15EBE81A47057A7232F1B8E1",
                privateKey("merchant"),
                new ApiKey(API_KEY),
                List.of(trusted));
    }

    static TrustedKey certificate(String name) {
        return TrustedKey.of(Pem.certificate(text("platform-" + name + ".cert.pem")));
    }

    static TrustedKey publicKey() {
        return TrustedKey.of(PUBLIC_ID, Pem.publicKey(text("public.pub.pem")));
    }

    static PrivateKey privateKey(String name) {
        return Pem.privateKey(text(name + ".key.pem"));
    }

    static PublicKey merchant() {
        return Pem.publicKey(text("merchant.pub.pem"));
    }

    static String text(String name) {
        try (var in = TestKeys.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
