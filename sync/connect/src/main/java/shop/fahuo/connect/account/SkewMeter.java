package shop.fahuo.connect.account;

import okhttp3.Headers;

import java.time.Clock;
import java.time.Duration;

/// Compares clocks by the `Date` of each answer; an answer without one changes nothing.
public final class SkewMeter {

    private final Clock clock;
    private volatile Skew skew = Skew.NONE;

    public SkewMeter(Clock clock) {
        this.clock = clock;
    }

    public void see(Headers headers) {
        var there = headers.getInstant("Date");
        if (there != null) {
            skew = new Skew(Duration.between(there, clock.instant()));
        }
    }

    /// [Skew#NONE] before the first answer.
    public Skew skew() {
        return skew;
    }
}
