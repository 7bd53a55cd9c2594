package shop.fahuo.core.payment;

import java.time.Duration;

/// How often a refund is asked about whose end is not known: every 10 s for a minute, every minute
/// for ten, every ten minutes for two hours, every hour for as long as it takes. Alipay is not to
/// be asked before ten seconds have passed.
public final class RefundPlan {

    /// What does not go through by itself is looked at daily.
    public static final Duration ABNORMAL = Duration.ofDays(1);

    /// After so many calls without an end a person should know.
    public static final int PATIENCE = 12;

    private static final int SOON = 6;
    private static final int PATIENT = SOON + 10;
    private static final int LONG = PATIENT + 12;

    private RefundPlan() {}

    /// @param called how many calls were made, 1 or more
    public static Duration waitAfter(int called) {
        if (called <= SOON) {
            return Duration.ofSeconds(10);
        }
        return called <= PATIENT
                ? Duration.ofMinutes(1)
                : called <= LONG ? Duration.ofMinutes(10) : Duration.ofHours(1);
    }
}
