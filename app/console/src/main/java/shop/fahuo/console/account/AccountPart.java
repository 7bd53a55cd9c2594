package shop.fahuo.console.account;

import java.util.List;

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
    FEE_RATE("feeRate", Look.LINE),
    PARTNER_ID("partnerId", Look.LINE),
    CHECKWORD("checkword", Look.HIDDEN),
    MONTHLY_CARD("monthlyCard", Look.LINE),
    AUTH("auth", Look.CHOICE),
    TOKEN_URL("tokenUrl", Look.LINE),
    /// Not a secret there, as [#APP_KEY] is.
    ZTO_APP_KEY("appKey", Look.LINE),
    ZTO_APP_SECRET("appSecret", Look.HIDDEN),
    ACCOUNT_ID("accountId", Look.LINE),
    ACCOUNT_PASSWORD("accountPassword", Look.HIDDEN),
    ORDER_TYPE("orderType", Look.CHOICE),
    PARTNER_TYPE("partnerType", Look.CHOICE),
    CUSTOMER_ID("customerId", Look.LINE),
    ALGORITHM("algorithm", Look.CHOICE),
    HMAC_KEY("hmacKey", Look.HIDDEN),
    HEX("hex", Look.CHOICE),
    TIMESTAMP("timestamp", Look.CHOICE),
    HEADER("header", Look.CHOICE),
    REPEATS("repeats", Look.CHOICE);

    /// How a part is given.
    enum Look {
        /// Typed, and shown.
        LINE,
        /// Typed, and never shown again.
        HIDDEN,
        /// Too long to type: a file, or what was copied.
        FILE,
        SECRET_FILE,
        /// One of a few.
        CHOICE
    }

    private final String id;
    private final Look look;

    AccountPart(String id, Look look) {
        this.id = id;
        this.look = look;
    }

    /// As it is kept.
    String id() {
        return id;
    }

    /// What it can be, as it is kept; the first when nobody says. None: anything.
    List<String> choices() {
        return switch (this) {
            case AUTH -> List.of("standard", "simple", "oauth2");
            case ORDER_TYPE -> List.of("1", "2", "4");
            case PARTNER_TYPE -> List.of("2", "1");
            case ALGORITHM -> List.of("md5", "sha256", "hmac");
            case HEADER -> List.of("appKey", "companyId");
            case HEX, TIMESTAMP, REPEATS -> List.of("off", "on");
            default -> List.of();
        };
    }

    /// The key of what one of the choices is called.
    String choice(String choice) {
        return "word.AccountPart." + name() + "." + choice;
    }

    boolean isSecret() {
        return look == Look.HIDDEN || look == Look.SECRET_FILE;
    }

    boolean isFile() {
        return look == Look.FILE || look == Look.SECRET_FILE;
    }
}
