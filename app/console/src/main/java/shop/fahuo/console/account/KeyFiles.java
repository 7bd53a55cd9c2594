package shop.fahuo.console.account;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/// Tells the files of a provider apart, so that all of them can be handed over at once.
final class KeyFiles {

    /// The providers' bundle of root certificates has some 10 KB.
    private static final int MOST = 256 * 1024;

    private KeyFiles() {}

    /// @throws IOException also when it is too large or no text
    static String read(Path file) throws IOException {
        if (Files.size(file) > MOST) {
            throw new IOException("too large for a key");
        }
        return Files.readString(file).strip();
    }

    /// What a file is, by its text, and where that is not enough by the name the provider gave it.
    static Optional<AccountPart> part(AccountKind kind, String file, String text) {
        return switch (kind) {
            case WECHAT -> wechat(file.toLowerCase(Locale.ROOT), text);
            case ALIPAY -> alipay(file.toLowerCase(Locale.ROOT), text);
            case SF, ZTO, CHANNEL -> Optional.empty();
        };
    }

    private static Optional<AccountPart> wechat(String file, String text) {
        if (text.contains("PRIVATE KEY-----")) {
            return Optional.of(AccountPart.MERCHANT_KEY);
        }
        if (text.contains("BEGIN CERTIFICATE-----")) {
            return Optional.of(
                    file.startsWith("wechatpay")
                            ? AccountPart.PLATFORM_CERTIFICATE
                            : AccountPart.MERCHANT_CERTIFICATE);
        }
        return text.contains("PUBLIC KEY-----")
                ? Optional.of(AccountPart.PUBLIC_KEY)
                : Optional.empty();
    }

    private static Optional<AccountPart> alipay(String file, String text) {
        if (text.contains("BEGIN CERTIFICATE-----")) {
            return Optional.of(certificate(file));
        }
        if (text.contains("PRIVATE KEY-----")) {
            return Optional.of(AccountPart.APP_KEY);
        }
        return text.contains("PUBLIC KEY-----")
                ? Optional.of(AccountPart.ALIPAY_KEY)
                : Optional.empty();
    }

    private static AccountPart certificate(String file) {
        if (file.contains("root")) {
            return AccountPart.ROOT_CERTIFICATES;
        }
        return file.startsWith("alipay")
                ? AccountPart.ALIPAY_CERTIFICATE
                : AccountPart.APP_CERTIFICATE;
    }
}
