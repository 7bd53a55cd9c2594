package shop.fahuo.core.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Exact counts over every window of one length that contains a given moment.
///
/// Looking both ways makes the count independent of the order in which orders become known: a late
/// import, a restart or a burst that is decided in one go gives what a live desk would have seen at
/// the end of the window.
///
/// @param length of the window; two sightings exactly this far apart are not in one window
public record SlidingWindow(Duration length) {

    public static final SlidingWindow HOUR = new SlidingWindow(Duration.ofHours(1));
    public static final SlidingWindow DAY = new SlidingWindow(Duration.ofDays(1));

    public Instant earliest(Instant moment) {
        return moment.minus(length);
    }

    public Instant latest(Instant moment) {
        return moment.plus(length);
    }

    /// The most sightings that share a window with the moment.
    public int mostAround(Instant moment, List<Sighting> sightings) {
        return largest(moment, sightings, false);
    }

    /// The most different buyers that share a window with the moment.
    public int mostBuyersAround(Instant moment, List<Sighting> sightings) {
        return largest(moment, sightings, true);
    }

    /// Sightings nearer than the length on either side are the only ones that can share a window
    /// with the moment, and any window's worth of them can be stretched to hold it.
    private int largest(Instant moment, List<Sighting> sightings, boolean distinct) {
        var near =
                sightings.stream()
                        .filter(
                                s ->
                                        s.at().isAfter(earliest(moment))
                                                && s.at().isBefore(latest(moment)))
                        .sorted(Comparator.comparing(Sighting::at))
                        .toList();
        var inside = new HashMap<String, Integer>();
        int first = 0;
        int best = 0;
        for (int last = 0; last < near.size(); last++) {
            inside.merge(near.get(last).who(), 1, Integer::sum);
            while (!near.get(first).at().plus(length).isAfter(near.get(last).at())) {
                leave(inside, near.get(first++).who());
            }
            best = Math.max(best, distinct ? inside.size() : last - first + 1);
        }
        return best;
    }

    private static void leave(Map<String, Integer> inside, String who) {
        inside.computeIfPresent(who, (name, count) -> count == 1 ? null : count - 1);
    }
}
