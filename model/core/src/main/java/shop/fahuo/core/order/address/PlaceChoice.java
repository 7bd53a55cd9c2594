package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Division.Level;
import shop.fahuo.core.order.address.Spelling.Form;

import java.util.List;
import java.util.Optional;

/// Where in a cell its place is named: at the beginning of one of its stretches, or, where a name
/// or another word stands before it without a space, a little further in.
final class PlaceChoice {

    private static final int FARTHEST_INSIDE = 8;
    private static final int COST_OF_INSIDE = 4;

    private PlaceChoice() {}

    /// The place that the most names lead to; of two the one that stands earlier.
    static Optional<Place> best(List<Cell.Span> stretches, String text, PlaceFinder finder) {
        Optional<Place> best = Optional.empty();
        int most = Integer.MIN_VALUE;
        for (int nth = 0; nth < stretches.size(); nth++) {
            Cell.Span stretch = stretches.get(nth);
            Optional<Place> first = finder.at(text, stretch.start());
            int worth = worth(first, nth);
            if (worth > most) {
                best = first;
                most = worth;
            }
            int behind = first.map(place -> PlaceFinder.skipBetween(text, place.end())).orElse(-1);
            int last = Math.min(stretch.start() + FARTHEST_INSIDE, stretch.end() - 1);
            for (int at = stretch.start() + 1; at <= last; at++) {
                Optional<Place> inside = finder.at(text, at).filter(PlaceChoice::mayBeInside);
                worth = worth(inside, nth + COST_OF_INSIDE);
                if (at != behind && worth > most) {
                    best = inside;
                    most = worth;
                }
            }
        }
        return best;
    }

    private static int worth(Optional<Place> place, int cost) {
        return place.map(found -> found.weight() - cost).orElse(Integer.MIN_VALUE);
    }

    /// In the middle of a text a place must be plain to see.
    private static boolean mayBeInside(Place place) {
        Step first = place.steps().getFirst();
        return first.level() != Level.DISTRICT
                && (place.steps().size() > 1 || first.form() == Form.FULL);
    }
}
