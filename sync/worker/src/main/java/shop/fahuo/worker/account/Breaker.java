package shop.fahuo.worker.account;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.task.RetryPolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Keeps a failing account from being called: closed while it answers, open while it rests, and
/// half open for one call afterwards. The caller sees to it that only one thread is in here.
final class Breaker {

    private final RetryPolicy rest;
    private final RandomGenerator random;
    private int failures;
    private String lastFailure = "";
    private int openings;
    private Health.@Nullable Broken broken;

    /// @param rest how many failures in a row open it, and how long it rests each time
    Breaker(RetryPolicy rest, RandomGenerator random) {
        this.rest = rest;
        this.random = random;
    }

    Optional<Health.Broken> broken() {
        return Optional.ofNullable(broken);
    }

    /// Empty while it answers, and once it rests.
    Optional<Health.Failing> failing() {
        return failures == 0 || broken != null
                ? Optional.empty()
                : Optional.of(new Health.Failing(failures, lastFailure));
    }

    boolean isOpen(Instant now) {
        return broken != null && now.isBefore(broken.until());
    }

    boolean isHalfOpen(Instant now) {
        return broken != null && !now.isBefore(broken.until());
    }

    void answered() {
        failures = 0;
        openings = 0;
        broken = null;
    }

    void failed(String code, Instant now) {
        // What was under way when it opened says nothing new.
        if (!isOpen(now)) {
            failures++;
            lastFailure = code;
            if (broken != null || rest.isExhausted(failures)) {
                open(code, now);
            }
        }
    }

    /// Opens it whatever came before.
    void open(String code, Instant now) {
        openings++;
        var since = broken == null ? now : broken.since();
        broken = new Health.Broken(since, now.plus(pause()), code);
    }

    private Duration pause() {
        synchronized (random) {
            return rest.waitAfter(openings, random.nextDouble());
        }
    }
}
