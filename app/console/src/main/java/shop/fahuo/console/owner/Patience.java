package shop.fahuo.console.owner;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// How long somebody who wants in has waited, and for what.
final class Patience {

    /// An owner opens its door before anything else, so one that nobody reaches for this long is
    /// stuck.
    private static final Duration SILENCE = Duration.ofSeconds(20);

    /// Owners that leave decline for a moment; only longer waits are worth a word.
    private static final Duration WORTH_A_WORD = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Runnable longWait;
    private final Instant begun;
    private Instant lastHeard;
    private boolean told;

    Patience(InstantSource clock, Runnable longWait) {
        this.clock = clock;
        this.longWait = longWait;
        begun = clock.instant();
        lastHeard = begun;
    }

    void declined() {
        lastHeard = clock.instant();
        if (!told && lastHeard.isAfter(begun.plus(WORTH_A_WORD))) {
            told = true;
            longWait.run();
        }
    }

    boolean isOver() {
        return clock.instant().isAfter(lastHeard.plus(SILENCE));
    }
}
