package shop.fahuo.core.payment;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who moves the money.
public enum Provider {
    WECHAT("微信|wechat|weixin"),
    ALIPAY("支付宝|alipay");

    private final Pattern words;

    Provider(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// By a channel's word for a way to pay: `微信支付`, `WeChat Pay`, `支付宝`, …
    public static Optional<Provider> named(String method) {
        return Stream.of(values())
                .filter(provider -> provider.words.matcher(method).find())
                .findFirst();
    }
}
