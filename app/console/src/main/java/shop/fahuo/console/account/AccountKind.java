package shop.fahuo.console.account;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.account.Account;
import shop.fahuo.store.account.AccountName;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What an account is good for, and what its form asks for.
public enum AccountKind {
    WECHAT,
    ALIPAY,
    SF,
    ZTO,
    CHANNEL;

    /// Empty for an account that this program cannot use.
    public static Optional<AccountKind> of(Account account) {
        return Stream.of(values())
                .filter(kind -> kind.id().equals(account.name().kind()))
                .filter(kind -> kind.courier().equals(CourierAccounts.courier(account)))
                .findFirst();
    }

    /// By [#word()].
    public static Optional<AccountKind> named(String word) {
        return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// As it is typed.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Under which the account of the name is kept.
    public AccountName name(String name) {
        return new AccountName(id(), name);
    }

    private String id() {
        return courier().isPresent() ? CourierAccounts.KIND : word();
    }

    /// Settings that tell it from others kept under the same [AccountName#kind()].
    Map<String, String> mark() {
        return courier().isPresent() ? Map.of(CourierAccounts.KIND, word()) : Map.of();
    }

    /// Empty for whatever proves no money.
    public Optional<Provider> provider() {
        return switch (this) {
            case WECHAT -> Optional.of(Provider.WECHAT);
            case ALIPAY -> Optional.of(Provider.ALIPAY);
            case SF, ZTO, CHANNEL -> Optional.empty();
        };
    }

    /// Empty for whatever carries no parcels.
    public Optional<Courier> courier() {
        return switch (this) {
            case SF -> Optional.of(Courier.SF);
            case ZTO -> Optional.of(Courier.ZTO);
            case WECHAT, ALIPAY, CHANNEL -> Optional.empty();
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
            case SF ->
                    List.of(
                            AccountPart.PARTNER_ID,
                            AccountPart.CHECKWORD,
                            AccountPart.MONTHLY_CARD,
                            AccountPart.AUTH);
            case ZTO ->
                    List.of(
                            AccountPart.ZTO_APP_KEY,
                            AccountPart.ZTO_APP_SECRET,
                            AccountPart.ACCOUNT_ID,
                            AccountPart.ACCOUNT_PASSWORD,
                            AccountPart.ORDER_TYPE);
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
            case SF -> List.of(AccountPart.URL, AccountPart.TOKEN_URL);
            case ZTO ->
                    List.of(
                            AccountPart.PARTNER_TYPE,
                            AccountPart.CUSTOMER_ID,
                            AccountPart.ALGORITHM,
                            AccountPart.HMAC_KEY,
                            AccountPart.HEX,
                            AccountPart.TIMESTAMP,
                            AccountPart.HEADER,
                            AccountPart.REPEATS,
                            AccountPart.URL);
            case CHANNEL -> List.of();
        };
    }

    /// What is asked for when others say so.
    private List<AccountPart> sometimes() {
        return switch (this) {
            case WECHAT -> List.of(AccountPart.APP_SECRET);
            case ALIPAY ->
                    List.of(
                            AccountPart.ALIPAY_KEY,
                            AccountPart.APP_CERTIFICATE,
                            AccountPart.ALIPAY_CERTIFICATE,
                            AccountPart.ROOT_CERTIFICATES);
            case SF, ZTO, CHANNEL -> List.of();
        };
    }

    /// Everything it can be set with.
    List<AccountPart> parts() {
        return Stream.of(main(), sometimes(), more()).flatMap(List::stream).toList();
    }

    /// What is kept under a name; empty for what no form asks for by itself.
    Optional<AccountPart> part(String id) {
        return parts().stream().filter(part -> part.id().equals(id)).findFirst();
    }
}
