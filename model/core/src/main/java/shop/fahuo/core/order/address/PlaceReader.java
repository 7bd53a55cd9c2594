package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Division.Level;
import shop.fahuo.core.order.address.Piece.Kind;
import shop.fahuo.core.order.address.Spelling.Form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the place in a cell, marks its names and says what was not certain about it.
final class PlaceReader {

    private static final Division NOWHERE = new Division("", "", "", "");

    private final Divisions divisions;
    private final PlaceFinder finder;
    private final Cell cell;
    private final String text;
    private final List<Remark> remarks = new ArrayList<>();

    PlaceReader(Divisions divisions, PlaceFinder finder, Cell cell) {
        this.divisions = divisions;
        this.finder = finder;
        this.cell = cell;
        text = cell.readable();
    }

    record Reading(Division division, List<Remark> remarks) {}

    Reading read() {
        Division division =
                PlaceChoice.best(cell.segments(), text, finder).map(this::take).orElse(NOWHERE);
        if (division.province().isEmpty() && remarks.isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_PLACE));
        }
        return new Reading(division, List.copyOf(remarks));
    }

    private Division take(Place place) {
        if (place.ends().size() > 1) {
            return takeWithoutEnd(place);
        }
        return goOn(place.end(), takeNames(place));
    }

    /// What the last name means is open; what stands before it may be certain.
    private Division takeWithoutEnd(Place place) {
        remarks.add(
                new Remark(
                        Remark.Kind.SEVERAL_PLACES,
                        place.ends().stream().map(Division::path).toList()));
        var before = new Place(place.steps().subList(0, place.steps().size() - 1));
        boolean certain = !before.steps().isEmpty() && before.ends().size() == 1;
        return certain ? takeNames(before) : NOWHERE;
    }

    private Division takeNames(Place place) {
        Division division = ownCity(place.ends().getFirst());
        mark(place, NOWHERE);
        remarkOn(place, division);
        return division;
    }

    private void remarkOn(Place place, Division division) {
        Step first = place.steps().getFirst();
        String word = cell.written(first.start(), first.end());
        if (place.isGuess()) {
            remarks.add(new Remark(Remark.Kind.PLACE_GUESSED, word, division.path()));
        } else if (first.level() == Level.DISTRICT) {
            remarks.add(new Remark(Remark.Kind.PLACE_COMPLETED, word, division.path()));
        }
        for (Step step : place.steps()) {
            if (step.former()) {
                remarks.add(
                        new Remark(
                                Remark.Kind.RENAMED,
                                cell.written(step.start(), step.end()),
                                step.divisions().getFirst().path()));
            }
        }
    }

    /// Names that say the same again are taken out, names that lead further are followed, and a
    /// name that lies elsewhere is remarked.
    private Division goOn(int end, Division found) {
        int at = PlaceFinder.skipBetween(text, end);
        Optional<Place> more =
                at >= text.length()
                        ? Optional.empty()
                        : finder.within(text, at, found)
                                .filter(place -> place.ends().size() == 1)
                                .filter(place -> place.last().form() == Form.FULL)
                                .filter(place -> !Following.isOffice(text, place.end()))
                                .filter(place -> !Following.showsNamesake(text, place.end()));
        if (more.isPresent()) {
            Division next = more.get().ends().getFirst();
            mark(more.get(), found);
            return goOn(more.get().end(), found.contains(next) ? next : found);
        }
        remarkOnNext(at, found);
        return found;
    }

    private void remarkOnNext(int at, Division found) {
        boolean open = found.district().isEmpty() && divisions.isDivided(found.upTo(Level.CITY));
        stranger(at, found, open)
                .map(name -> new Remark(Remark.Kind.DOES_NOT_BELONG, name, found.path()))
                .ifPresent(remarks::add);
        if (found.city().isEmpty()) {
            remarks.add(new Remark(Remark.Kind.NO_PLACE));
        } else if (open && Following.isZone(text, Math.min(at, text.length()))) {
            remarks.add(new Remark(Remark.Kind.ZONE_FOR_DISTRICT, found.path()));
        } else if (open) {
            remarks.add(new Remark(Remark.Kind.NO_DISTRICT));
        }
    }

    /// A name written in full that lies outside of what was found.
    private Optional<String> stranger(int at, Division found, boolean open) {
        for (Spelling spelling : finder.names().startingAt(text, at)) {
            Division division = spelling.division();
            int end = at + spelling.text().length();
            if (spelling.form() == Form.SHORT || Following.showsNamesake(text, end)) {
                continue;
            }
            if (found.contains(division) || division.contains(found)) {
                return Optional.empty();
            }
            boolean counts =
                    division.level() != Level.DISTRICT || (open && PlaceFinder.isTelling(spelling));
            if (counts && !spelling.former()) {
                return Optional.of(spelling.text());
            }
        }
        return Optional.empty();
    }

    /// A direct city is a city too, without being named twice.
    private Division ownCity(Division division) {
        String path = division.province() + "/" + division.province();
        return division.level() == Level.PROVINCE
                ? divisions.find(path).orElse(division)
                : division;
    }

    /// @param known what is named again is repeated
    private void mark(Place place, Division known) {
        int between = place.start();
        for (Step step : place.steps()) {
            boolean office = step.end() == place.end() && Following.isOffice(text, step.end());
            boolean repeated = step.divisions().stream().anyMatch(d -> d.contains(known));
            cell.markWords(between, step.start(), Kind.REPEATED);
            if (!office) {
                cell.mark(step.start(), step.end(), repeated ? Kind.REPEATED : kind(step));
            }
            between = step.end();
        }
    }

    private static Kind kind(Step step) {
        return switch (step.level()) {
            case PROVINCE -> Kind.PROVINCE;
            case CITY -> Kind.CITY;
            case DISTRICT -> Kind.DISTRICT;
        };
    }
}
