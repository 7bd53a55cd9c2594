package shop.fahuo.core.task;

import java.time.Duration;

/// When a task that did not succeed is tried again: exponentially later, with jitter, a bounded
/// number of times.
///
/// @param first the wait after the first failure
/// @param longest no wait is longer
/// @param attempts after this many a person has to look
public record RetryPolicy(Duration first, Duration longest, int attempts) {

    public static final RetryPolicy DEFAULT =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(10), 12);

    /// @param attempt how many attempts have been made, 1 or more
    /// @param random from 0 (inclusive) to 1 (exclusive); spreads the wait over its upper half
    public Duration waitAfter(int attempt, double random) {
        long cap = longest.toMillis();
        long full = attempt > 30 ? cap : Math.min(cap, first.toMillis() << (attempt - 1));
        return Duration.ofMillis(full / 2 + (long) (full / 2.0 * random));
    }

    public boolean isExhausted(int attempt) {
        return attempt >= attempts;
    }
}
