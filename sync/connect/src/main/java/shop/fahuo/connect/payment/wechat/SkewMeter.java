package shop.fahuo.connect.payment.wechat;

import okhttp3.Headers;

import shop.fahuo.connect.payment.Skew;

import java.time.Clock;
import java.time.Duration;

/// Compares clocks by the `Date` of each answer; an answer without one changes nothing.
final class SkewMeter {

    private final Clock clock;
    private volatile Skew skew = Skew.NONE;

    SkewMeter(Clock clock) {
        this.clock = clock;
    }

    void see(Headers headers) {
        var there = headers.getInstant("Date");
        if (there != null) {
            skew = new Skew(Duration.between(there, clock.instant()));
        }
    }

    Skew skew() {
        return skew;
    }
}
