package shop.fahuo.core.payment;

import java.time.Duration;
import java.util.Optional;

/// How often a payment is asked for that is not there yet: every 2 s for a minute, every 10 s for
/// five, every minute for two hours, every hour for a week; then no more, providers close it.
public final class PollPlan {

    private static final int CLOSE = 30;
    private static final int SOON = CLOSE + 30;
    private static final int PATIENT = SOON + 120;
    private static final int LAST = PATIENT + 7 * 24;

    private PollPlan() {}

    /// @param asked how often it has been asked for, 1 or more
    /// @return empty when it is time to give up
    public static Optional<Duration> waitAfter(int asked) {
        if (asked > LAST) {
            return Optional.empty();
        }
        return Optional.of(
                asked <= CLOSE
                        ? Duration.ofSeconds(2)
                        : asked <= SOON
                                ? Duration.ofSeconds(10)
                                : asked <= PATIENT ? Duration.ofMinutes(1) : Duration.ofHours(1));
    }
}
