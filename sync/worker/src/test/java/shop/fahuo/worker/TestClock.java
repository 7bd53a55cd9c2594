package shop.fahuo.worker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A clock that goes on only when a test says so, and never back.
final class TestClock extends Clock {

    static final Instant START = Instant.parse("2026-11-22T02:00:00Z");

    private Instant now = START;

    synchronized void pass(Duration time) {
        now = now.plus(time);
    }

    synchronized void goOnTo(Instant instant) {
        now = instant.isAfter(now) ? instant : now;
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
