package shop.fahuo.core.courier;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// Where a parcel is, by everything its courier has told of it.
///
/// @param status [TrackStatus#UNKNOWN] when it was scanned and no code meant anything
/// @param since when the event was that brought the status; empty before the first
/// @param seen when the last scan was, whatever it meant; empty before the first
public record Track(TrackStatus status, Optional<Instant> since, Optional<Instant> seen) {

    static final Track START = new Track(TrackStatus.CREATED, Optional.empty(), Optional.empty());

    /// Everything about an event that could make a difference, so that the order in which they came
    /// makes none.
    static final Comparator<TrackEvent> BY_TIME =
            Comparator.comparing(TrackEvent::time)
                    .thenComparing(TrackEvent::status)
                    .thenComparing(TrackEvent::code)
                    .thenComparing(TrackEvent::text);

    /// Late, repeated and disordered events give the same track as all of them in order. A parcel
    /// that has arrived stays there, unless a code says that it goes back; one that goes back is
    /// not moving towards the receiver, whoever scans it, and whoever signs for it then is the
    /// sender.
    ///
    /// @param events of one parcel
    public static Track fold(Collection<TrackEvent> events) {
        var track = START;
        for (var event : events.stream().sorted(BY_TIME).toList()) {
            track = track.after(event);
        }
        return track;
    }

    Track after(TrackEvent event) {
        var next = next(event.status());
        var time = Optional.of(event.time());
        return new Track(next, next == status && since.isPresent() ? since : time, time);
    }

    private TrackStatus next(TrackStatus told) {
        if (told == TrackStatus.UNKNOWN) {
            return since.isPresent() ? status : TrackStatus.UNKNOWN;
        }
        return switch (status) {
            case RETURNED, CANCELLED -> status;
            case DELIVERED -> told.isReturn() ? told : status;
            case RETURNING -> back(told);
            case CREATED,
                    PICKED_UP,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    READY_FOR_PICKUP,
                    DELIVERY_FAILED,
                    EXCEPTION,
                    UNKNOWN ->
                    told;
        };
    }

    private static TrackStatus back(TrackStatus told) {
        return switch (told) {
            case DELIVERED, RETURNED -> TrackStatus.RETURNED;
            case CREATED,
                    PICKED_UP,
                    IN_TRANSIT,
                    OUT_FOR_DELIVERY,
                    READY_FOR_PICKUP,
                    DELIVERY_FAILED,
                    EXCEPTION,
                    RETURNING,
                    CANCELLED,
                    UNKNOWN ->
                    TrackStatus.RETURNING;
        };
    }
}
