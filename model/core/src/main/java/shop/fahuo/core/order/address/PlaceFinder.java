package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Division.Level;
import shop.fahuo.core.order.address.Spelling.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the names of divisions where an address begins, from left to right: each must lie in the
/// one before it.
///
/// @param names what can be written
record PlaceFinder(PlaceNames names) {

    /// Districts that are called by what any town has: without their city they say nothing.
    private static final Pattern ANYWHERE =
            Pattern.compile("[城郊矿东西南北]区|[新老]城区|新市区|城[东南西北中]区|市[中北南]区|江北新区|开发区|河[东西南北]区|海港区|新区");

    private static final Pattern BETWEEN =
            Pattern.compile("(?:[\\s,、/|>·.。;:-]|市辖区|(?<=重庆市)县|(?:省|自治区)?直辖县级?(?:行政区划|行政单位)?)*");

    private static final Comparator<Place> BEST =
            Comparator.comparingInt(Place::weight)
                    .thenComparing(place -> place.last().level(), Comparator.reverseOrder())
                    .thenComparingInt(Place::end);

    /// The best reading that begins exactly there.
    Optional<Place> at(String text, int start) {
        var found = new ArrayList<Place>();
        walk(text, start, List.of(), PlaceFinder::mayStandAlone, found);
        return found.stream().max(BEST);
    }

    /// The best reading of names that repeat what is known already, or lead on from there.
    Optional<Place> within(String text, int start, Division known) {
        var found = new ArrayList<Place>();
        walk(
                text,
                start,
                List.of(),
                spelling ->
                        known.contains(spelling.division()) || spelling.division().contains(known),
                found);
        return found.stream().max(BEST);
    }

    /// Where the next name could begin.
    static int skipBetween(String text, int at) {
        Matcher between =
                BETWEEN.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return between.lookingAt() ? between.end() : at;
    }

    private void walk(
            String text, int at, List<Step> steps, Predicate<Spelling> first, List<Place> found) {
        int start = steps.isEmpty() ? at : skipBetween(text, at);
        if (start >= text.length()) {
            return;
        }
        for (Step step : steps(text, start, steps, first)) {
            var longer = new ArrayList<>(steps);
            longer.add(step);
            if (mayEnd(text, longer)) {
                found.add(new Place(List.copyOf(longer)));
            }
            walk(text, step.end(), longer, first, found);
        }
    }

    private List<Step> steps(String text, int start, List<Step> before, Predicate<Spelling> first) {
        var steps = new ArrayList<Step>();
        for (Spelling spelling : names.startingAt(text, start)) {
            boolean fits =
                    before.isEmpty() ? first.test(spelling) : follows(before.getLast(), spelling);
            if (fits && fitsWhatFollows(text, start, spelling)) {
                join(steps, start, spelling);
            }
        }
        steps.replaceAll(PlaceFinder::narrowedByTown);
        return steps;
    }

    /// Several divisions of one name and one level are one step.
    private static void join(List<Step> steps, int start, Spelling spelling) {
        int end = start + spelling.text().length();
        Level level = spelling.division().level();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (step.end() == end && step.level() == level) {
                var readings = new ArrayList<>(step.readings());
                readings.add(spelling);
                steps.set(i, new Step(start, end, level, readings));
                return;
            }
        }
        steps.add(new Step(start, end, level, List.of(spelling)));
    }

    /// Where the town says more than the name, it decides.
    private static Step narrowedByTown(Step step) {
        var byTown =
                step.readings().stream().filter(reading -> !reading.towns().isEmpty()).toList();
        return byTown.isEmpty() ? step : new Step(step.start(), step.end(), step.level(), byTown);
    }

    /// A name may be said twice (上海市上海市), else each leads further down.
    private static boolean follows(Step last, Spelling next) {
        Division division = next.division();
        boolean full = next.form() == Form.FULL;
        return last.divisions().stream()
                .anyMatch(
                        parent ->
                                parent.equals(division)
                                        ? full
                                        : parent.contains(division)
                                                && parent.level() != division.level());
    }

    private static boolean fitsWhatFollows(String text, int start, Spelling spelling) {
        int end = start + spelling.text().length();
        boolean otherWord = spelling.form() == Form.FULL && Following.showsOtherWord(text, end);
        return !otherWord && (spelling.towns().isEmpty() || isTownNext(text, end, spelling));
    }

    private static boolean isTownNext(String text, int end, Spelling spelling) {
        int town = skipBetween(text, end);
        return spelling.towns().stream().anyMatch(name -> text.startsWith(name, town));
    }

    private static boolean mayStandAlone(Spelling spelling) {
        Division division = spelling.division();
        if (division.level() != Level.DISTRICT) {
            return true;
        }
        boolean town = !division.district().endsWith("区");
        return !spelling.former() && (spelling.form() == Form.FULL || town) && isTelling(spelling);
    }

    /// Whether the name of a district says by itself which is meant. In Taiwan they are called like
    /// roads and districts everywhere.
    static boolean isTelling(Spelling spelling) {
        return !spelling.division().province().equals("台湾省")
                && !ANYWHERE.matcher(spelling.text()).matches();
    }

    /// Names without their suffix count when what follows does not make them part of another name.
    private static boolean mayEnd(String text, List<Step> steps) {
        Step last = steps.getLast();
        if (last.form() == Form.FULL || last.end() == text.length()) {
            return true;
        }
        if (Following.showsNamesake(text, last.end())) {
            return false;
        }
        return last.level() != Level.DISTRICT
                || !Following.isHan(text, last.end())
                || Following.isWholeStreet(text, last.end());
    }
}
