package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.Endpoint;

import java.util.regex.Pattern;

/// A mini-program that sells, as its own host knows it; that is not WeChat Pay's.
///
/// @param base [#LIVE] outside tests
/// @param secret of the mini-program (AppSecret); sent only to get tokens, never shown
/// @param mchid whose numbers orders have
public record AppAccount(Endpoint base, String appid, String secret, String mchid) {

    public static final Endpoint LIVE = Endpoint.of("https://api.weixin.qq.com");

    private static final Pattern SECRET = Pattern.compile("[0-9A-Za-z]{1,128}");

    public AppAccount {
        if (!SECRET.matcher(secret).matches()) {
            throw new IllegalArgumentException("not an AppSecret");
        }
    }

    @Override
    public String toString() {
        return "mini-program " + appid + " at " + base;
    }
}
