package shop.fahuo.console;

import shop.fahuo.core.ShopTime;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that goes on only when a test says so.
public final class MovingClock extends Clock {

    private volatile Instant now;

    public MovingClock(Instant now) {
        this.now = now;
    }

    public void set(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ShopTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
