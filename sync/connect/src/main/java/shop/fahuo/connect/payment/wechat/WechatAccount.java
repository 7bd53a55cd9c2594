package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Endpoint;
import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.core.payment.Provider;

import java.security.PrivateKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A merchant's account at WeChat Pay: what proves us to them, and them to us.
///
/// @param base [#LIVE] outside tests
/// @param mchid the merchant's number
/// @param appid of the mini-program or official account the money is asked through
/// @param serial of the merchant certificate that belongs to `key`
/// @param key signs every request; never sent
/// @param apiKey opens certificates and callbacks; never sent
/// @param trusted keys known from the start: the public key, platform certificates, or both while
///   WeChat Pay moves from one to the other; empty to fetch platform certificates at the first call
public record WechatAccount(
        Endpoint base,
        String mchid,
        String appid,
        String serial,
        PrivateKey key,
        ApiKey apiKey,
        List<TrustedKey> trusted)
        implements PaymentAccount {

    public static final Endpoint LIVE = Endpoint.of("https://api.mch.weixin.qq.com");

    private static final Pattern MCHID = Pattern.compile("\\d{6,32}");
    private static final Pattern APPID = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-F]{1,64}");

    public WechatAccount {
        serial = serial.toUpperCase(Locale.ROOT);
        trusted = List.copyOf(trusted);
        check(MCHID, mchid, "mchid");
        check(APPID, appid, "appid");
        check(SERIAL, serial, "serial of the merchant certificate");
    }

    @Override
    public Provider provider() {
        return Provider.WECHAT;
    }

    @Override
    public String receiver() {
        return mchid;
    }

    @Override
    public PaymentProvider open(Timeouts timeouts, Clock clock) {
        return new WechatClient(this, timeouts, clock, new SecureRandom()).payments();
    }

    private static void check(Pattern pattern, String value, String name) {
        if (!pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("not a " + name + ": " + value);
        }
    }

    @Override
    public String toString() {
        return "WeChat Pay merchant " + mchid + " at " + base;
    }
}
