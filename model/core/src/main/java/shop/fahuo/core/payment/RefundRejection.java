package shop.fahuo.core.payment;

import shop.fahuo.core.task.TroubleCause;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a provider's signed no to a refund means. WeChat Pay has one code for most of its reasons,
/// so there its words are looked at; they decide nothing but what a person reads.
public final class RefundRejection {

    /// WeChat Pay's refusals of whatever the account asks for. Alipay's are those that are not of
    /// its trades (`ACQ.…`).
    private static final Set<String> OF_WECHAT_ACCOUNT =
            Set.of(
                    "SIGN_ERROR",
                    "NO_AUTH",
                    "MCH_NOT_EXISTS",
                    "APPID_MCHID_NOT_MATCH",
                    "ACCOUNT_ERROR");

    private static final Map<String, TroubleCause> BY_CODE =
            Map.ofEntries(
                    Map.entry("NOT_ENOUGH", TroubleCause.REFUND_NO_BALANCE),
                    Map.entry("ACQ.SELLER_BALANCE_NOT_ENOUGH", TroubleCause.REFUND_NO_BALANCE),
                    Map.entry("ACQ.REASON_TRADE_REFUND_FEE_ERR", TroubleCause.REFUND_TOO_MUCH),
                    Map.entry("ACQ.REFUND_FEE_ERROR", TroubleCause.REFUND_TOO_MUCH),
                    Map.entry("ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", TroubleCause.REFUND_TOO_MUCH),
                    Map.entry("ORDER_CLOSED", TroubleCause.REFUND_TOO_LATE),
                    Map.entry("ACQ.TRADE_HAS_FINISHED", TroubleCause.REFUND_TOO_LATE),
                    Map.entry("ACQ.TRADE_HAS_CLOSE", TroubleCause.REFUND_TOO_LATE),
                    Map.entry("ACQ.TRADE_STATUS_ERROR", TroubleCause.REFUND_TOO_LATE),
                    Map.entry("ACQ.TRADE_NOT_ALLOW_REFUND", TroubleCause.REFUND_TOO_LATE));

    private static final Pattern LATE = Pattern.compile("期限|一年");
    private static final Pattern MUCH = Pattern.compile("可退金额|全额退款|大于");

    private RefundRejection() {}

    /// Whether it is the account that is refused and not this refund.
    public static boolean isOfAccount(Provider provider, String code) {
        return switch (provider) {
            case WECHAT -> OF_WECHAT_ACCOUNT.contains(code);
            case ALIPAY -> !code.startsWith("ACQ.");
        };
    }

    /// [TroubleCause#REJECTED] for all that has no cause of its own.
    public static TroubleCause cause(String code, String words) {
        var known = BY_CODE.get(code);
        if (known != null) {
            return known;
        }
        if (LATE.matcher(words).find()) {
            return TroubleCause.REFUND_TOO_LATE;
        }
        return MUCH.matcher(words).find() ? TroubleCause.REFUND_TOO_MUCH : TroubleCause.REJECTED;
    }
}
