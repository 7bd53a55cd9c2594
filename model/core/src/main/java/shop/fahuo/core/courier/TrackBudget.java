package shop.fahuo.core.courier;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How often couriers are asked where a parcel is.
public final class TrackBudget {

    private static final Duration SOON = Duration.ofMinutes(15);
    private static final Duration MOVING = Duration.ofHours(2);
    private static final Duration WAITING = Duration.ofHours(6);
    private static final Duration ARRIVED = Duration.ofHours(12);

    /// What has arrived may still turn around.
    private static final Duration AFTER_THE_END = Duration.ofDays(3);

    /// Couriers keep scans for three months.
    private static final Duration AT_MOST = Duration.ofDays(90);

    /// By how much a pause may be longer, so that parcels do not come all at once.
    private static final double SPREAD = 0.1;

    private TrackBudget() {}

    /// The shortest time between two questions.
    public static Duration pause(TrackStatus status) {
        return switch (status) {
            case OUT_FOR_DELIVERY -> SOON;
            case PICKED_UP, IN_TRANSIT, READY_FOR_PICKUP, DELIVERY_FAILED, EXCEPTION, UNKNOWN ->
                    MOVING;
            case CREATED, RETURNING -> WAITING;
            case DELIVERED, RETURNED, CANCELLED -> ARRIVED;
        };
    }

    /// Who is asked about first when not all can be: 0 is the most urgent.
    public static int urgency(TrackStatus status) {
        return switch (status) {
            case OUT_FOR_DELIVERY -> 0;
            case PICKED_UP, IN_TRANSIT, READY_FOR_PICKUP, DELIVERY_FAILED, EXCEPTION, UNKNOWN -> 1;
            case CREATED, RETURNING -> 2;
            case DELIVERED, RETURNED, CANCELLED -> 3;
        };
    }

    /// @param booked when its waybill was
    /// @param spread from 0 to 1
    /// @return when to ask again; empty when it has been asked about for the last time
    public static Optional<Instant> next(Track track, Instant booked, Instant now, double spread) {
        var next = now.plus(jittered(pause(track.status()), spread));
        var end = booked.plus(AT_MOST);
        if (track.status().isTerminal()) {
            var over = track.since().orElse(booked).plus(AFTER_THE_END);
            end = over.isBefore(end) ? over : end;
        }
        return next.isAfter(end) ? Optional.empty() : Optional.of(next);
    }

    /// A pause, and up to a tenth more.
    public static Duration jittered(Duration pause, double spread) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + SPREAD * spread)));
    }
}
