package shop.fahuo.core.courier;

import shop.fahuo.core.task.TroubleCause;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// When a parcel's way needs a person.
///
/// @param unseen how long after it has left nobody need have scanned it
/// @param silent how long after a scan there need not be another
/// @param failures from how many vain tries on
public record TrackPatience(Duration unseen, Duration silent, int failures) {

    /// The trouble that a parcel is in now; it ends when the parcel moves on.
    ///
    /// @param left when it left the shop; empty when it has not
    public Optional<TroubleCause> trouble(TrackStory story, Optional<Instant> left, Instant now) {
        return switch (story.track().status()) {
            case EXCEPTION -> Optional.of(TroubleCause.PARCEL_EXCEPTION);
            case RETURNING -> Optional.of(TroubleCause.PARCEL_RETURNING);
            case RETURNED -> Optional.of(TroubleCause.PARCEL_RETURNED);
            case CANCELLED -> Optional.of(TroubleCause.PARCEL_CANCELLED);
            case DELIVERY_FAILED ->
                    story.failures() >= failures
                            ? Optional.of(TroubleCause.PARCEL_UNDELIVERED)
                            : silence(story, left, now);
            case CREATED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, UNKNOWN ->
                    silence(story, left, now);
            // It waits for its receiver, who may take days.
            case READY_FOR_PICKUP, DELIVERED -> Optional.empty();
        };
    }

    private Optional<TroubleCause> silence(TrackStory story, Optional<Instant> left, Instant now) {
        return limit(story, left)
                .filter(limit -> !limit.isAfter(now))
                .map(
                        _ ->
                                story.track().seen().isPresent()
                                        ? TroubleCause.PARCEL_STUCK
                                        : TroubleCause.PARCEL_UNSEEN);
    }

    private Optional<Instant> limit(TrackStory story, Optional<Instant> left) {
        return story.track()
                .seen()
                .map(seen -> seen.plus(silent))
                .or(() -> left.map(at -> at.plus(unseen)));
    }

    /// When to look again though nothing is heard; empty when time alone changes nothing.
    public Optional<Instant> watch(TrackStory story, Optional<Instant> left, Instant now) {
        return switch (story.track().status()) {
            case EXCEPTION, RETURNING, RETURNED, CANCELLED, READY_FOR_PICKUP, DELIVERED ->
                    Optional.empty();
            case CREATED, PICKED_UP, IN_TRANSIT, OUT_FOR_DELIVERY, DELIVERY_FAILED, UNKNOWN ->
                    trouble(story, left, now).isPresent()
                            ? Optional.empty()
                            : limit(story, left).or(() -> Optional.of(now.plus(unseen)));
        };
    }
}
