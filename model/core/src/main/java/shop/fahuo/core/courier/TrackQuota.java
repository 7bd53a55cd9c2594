package shop.fahuo.core.courier;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.ZonedDateTime;

/// How many questions an account may ask a day, spread over it: whoever spends them all in the
/// morning hears nothing of the parcels that go out in the afternoon.
///
/// @param perDay calls from midnight to midnight
public record TrackQuota(int perDay) {

    private static final long DAY = 86_400;

    /// The part of a day's calls that may be made ahead of time.
    private static final int AHEAD = 48;

    /// How many calls may have been made by now, today.
    public int allowed(Instant now) {
        long passed = local(now).toLocalTime().toSecondOfDay();
        return Math.toIntExact(Math.min(perDay, perDay * passed / DAY + ahead()));
    }

    /// When so many may have been made; tomorrow when it is more than a day's.
    public Instant when(int calls, Instant now) {
        var midnight = local(now).toLocalDate().atStartOfDay(ShopTime.ZONE);
        if (calls > perDay) {
            return midnight.plusDays(1).toInstant();
        }
        long missing = Math.max(0, calls - ahead());
        return midnight.plusSeconds(Math.ceilDiv(missing * DAY, Math.max(1, perDay))).toInstant();
    }

    private int ahead() {
        return Math.max(1, perDay / AHEAD);
    }

    private static ZonedDateTime local(Instant now) {
        return now.atZone(ShopTime.ZONE);
    }
}
