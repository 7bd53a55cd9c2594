package shop.fahuo.console.account;

import shop.fahuo.core.payment.Provider;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account is good for, and what its form asks for.
public enum AccountKind {
    WECHAT,
    ALIPAY,
    CHANNEL;

    /// As accounts are kept under it.
    public static Optional<AccountKind> of(String id) {
        return Stream.of(values()).filter(kind -> kind.id().equals(id)).findFirst();
    }

    String id() {
        return provider().map(PaymentAccounts::kind).orElse(PracticeAccounts.KIND);
    }

    /// Empty for a channel.
    public Optional<Provider> provider() {
        return switch (this) {
            case WECHAT -> Optional.of(Provider.WECHAT);
            case ALIPAY -> Optional.of(Provider.ALIPAY);
            case CHANNEL -> Optional.empty();
        };
    }

    /// What nobody else can know.
    List<AccountPart> main() {
        return switch (this) {
            case WECHAT ->
                    List.of(
                            AccountPart.MCHID,
                            AccountPart.APPID,
                            AccountPart.MERCHANT_KEY,
                            AccountPart.MERCHANT_CERTIFICATE,
                            AccountPart.API_KEY,
                            AccountPart.PUBLIC_KEY_ID,
                            AccountPart.PUBLIC_KEY);
            case ALIPAY -> List.of(AccountPart.APP_ID, AccountPart.SELLER_ID, AccountPart.APP_KEY);
            case CHANNEL -> List.of(AccountPart.URL, AccountPart.TOKEN);
        };
    }

    /// What is right for most shops when it is left alone.
    List<AccountPart> more() {
        return switch (this) {
            case WECHAT ->
                    List.of(
                            AccountPart.MERCHANT_SERIAL,
                            AccountPart.PLATFORM_CERTIFICATE,
                            AccountPart.FEE_RATE,
                            AccountPart.URL,
                            AccountPart.APP_URL);
            case ALIPAY -> List.of(AccountPart.FEE_RATE, AccountPart.URL);
            case CHANNEL -> List.of();
        };
    }
}
