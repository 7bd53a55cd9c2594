package shop.fahuo.core.settlement;

import java.util.Set;

/// What a provider's signed no to a payout means.
public final class PayoutRejection {

    /// WeChat Pay's refusals of whatever the account asks for.
    private static final Set<String> OF_WECHAT_ACCOUNT =
            Set.of(
                    "SIGN_ERROR",
                    "NO_AUTH",
                    "MCH_NOT_EXISTS",
                    "APPID_MCHID_NOT_MATCH",
                    "ACCOUNT_ERROR");

    /// The account has not enough; it may have tomorrow.
    private static final Set<String> OF_BALANCE =
            Set.of("NOT_ENOUGH", "PAYER_BALANCE_NOT_ENOUGH", "BALANCE_IS_NOT_ENOUGH");

    private PayoutRejection() {}

    /// Whether it is the account that is refused and not this payout. WeChat Pay has one code for
    /// most of its reasons, so that it does not know the shop's address is seen by its words.
    public static boolean isOfAccount(PayoutWay way, String code, String words) {
        return switch (way) {
            case WECHAT, WECHAT_SHARING ->
                    OF_WECHAT_ACCOUNT.contains(code) || words.contains("IP地址");
            case ALIPAY ->
                    code.startsWith("isv.") || code.startsWith("isp.") || code.startsWith("aop.");
            case BANK -> false;
        };
    }

    /// Whether it may go later as it is. An order that has not enough left to be shared will not
    /// have more tomorrow.
    public static boolean isOfBalance(PayoutWay way, String code) {
        return way != PayoutWay.WECHAT_SHARING && OF_BALANCE.contains(code);
    }
}
