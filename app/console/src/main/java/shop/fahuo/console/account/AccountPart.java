package shop.fahuo.console.account;

import java.util.Optional;
import java.util.stream.Stream;

/// One thing that an account is set with.
public enum AccountPart {
    URL("url", Look.LINE),
    TOKEN("token", Look.HIDDEN),
    MCHID("mchid", Look.LINE),
    APPID("appid", Look.LINE),
    MERCHANT_KEY("merchantKey", Look.SECRET_FILE),
    MERCHANT_CERTIFICATE("merchantCertificate", Look.FILE),
    MERCHANT_SERIAL("merchantSerial", Look.LINE),
    API_KEY("apiV3Key", Look.HIDDEN),
    PUBLIC_KEY_ID("publicKeyId", Look.LINE),
    PUBLIC_KEY("publicKey", Look.FILE),
    PLATFORM_CERTIFICATE("platformCertificate", Look.FILE),
    APP_SECRET("appSecret", Look.HIDDEN),
    APP_URL("appUrl", Look.LINE),
    APP_ID("appId", Look.LINE),
    SELLER_ID("sellerId", Look.LINE),
    APP_KEY("appKey", Look.SECRET_FILE),
    ALIPAY_KEY("alipayKey", Look.FILE),
    APP_CERTIFICATE("appCertificate", Look.FILE),
    ALIPAY_CERTIFICATE("alipayCertificate", Look.FILE),
    ROOT_CERTIFICATES("rootCertificates", Look.FILE),
    /// In per cent here, in 1/10,000 where it is kept.
    FEE_RATE("feeRate", Look.LINE);

    /// How a part is given.
    enum Look {
        /// Typed, and shown.
        LINE,
        /// Typed, and never shown again.
        HIDDEN,
        /// Too long to type: a file, or what was copied.
        FILE,
        SECRET_FILE
    }

    private final String id;
    private final Look look;

    AccountPart(String id, Look look) {
        this.id = id;
        this.look = look;
    }

    /// Empty for what no form asks for by itself.
    static Optional<AccountPart> of(String id) {
        return Stream.of(values()).filter(part -> part.id.equals(id)).findFirst();
    }

    /// As it is kept.
    String id() {
        return id;
    }

    boolean isSecret() {
        return look == Look.HIDDEN || look == Look.SECRET_FILE;
    }

    boolean isFile() {
        return look == Look.FILE || look == Look.SECRET_FILE;
    }
}
