package shop.fahuo.core.courier;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/// A parcel's whole way: where it is, and what of its past still counts.
///
/// @param delivered when its receiver first had it, though it went back afterwards; empty for one
///   that was signed for by the shop itself
/// @param failures how often it was tried in vain to hand it over
public record TrackStory(Track track, Optional<Instant> delivered, int failures) {

    private static final TrackStory START = new TrackStory(Track.START, Optional.empty(), 0);

    /// Like [Track#fold], the same however often and in whatever order the events come.
    ///
    /// @param events of one parcel
    public static TrackStory fold(Collection<TrackEvent> events) {
        var story = START;
        for (var event : events.stream().sorted(Track.BY_TIME).toList()) {
            story = story.after(event);
        }
        return story;
    }

    private TrackStory after(TrackEvent event) {
        var next = track.after(event);
        boolean arrives = delivered.isEmpty() && next.status() == TrackStatus.DELIVERED;
        boolean fails =
                next.status() == TrackStatus.DELIVERY_FAILED && next.status() != track.status();
        return new TrackStory(
                next,
                arrives ? Optional.of(event.time()) : delivered,
                fails ? failures + 1 : failures);
    }
}
