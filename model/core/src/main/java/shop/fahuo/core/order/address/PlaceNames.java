package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Division.Level;
import shop.fahuo.core.order.address.Spelling.Form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Every way to write every division, found by how a text begins.
final class PlaceNames {

    private final Map<Integer, List<Spelling>> byStart = new HashMap<>();
    private final Set<String> own = new HashSet<>();
    private final Divisions divisions;

    PlaceNames(Divisions divisions, List<OtherName> others) {
        this.divisions = divisions;
        for (Division division : divisions.all()) {
            own.add(key(division.name(), division));
            NameParts.of(division.name())
                    .withoutPeoples()
                    .forEach(name -> own.add(key(name, division)));
        }
        others.forEach(this::add);
        divisions.all().forEach(this::add);
        byStart.values()
                .forEach(
                        list ->
                                list.sort(
                                        Comparator.comparingInt(
                                                spelling -> -spelling.text().length())));
    }

    /// What the text can mean from there on, longest first.
    List<Spelling> startingAt(String text, int at) {
        if (at + 1 >= text.length()) {
            return List.of();
        }
        var found = new ArrayList<Spelling>();
        for (Spelling spelling : byStart.getOrDefault(start(text, at), List.of())) {
            if (text.startsWith(spelling.text(), at)) {
                found.add(spelling);
            }
        }
        return found;
    }

    private void add(OtherName other) {
        Division now = divisions.find(other.now()).orElseThrow();
        String name = other.old().name();
        put(name, Form.FULL, now, other);
        String own = NameParts.of(name).own();
        if (other.isFormer() && own.length() > 1 && other.towns().isEmpty()) {
            put(own, Form.SHORT, now, other);
        }
    }

    private void add(Division division) {
        NameParts parts = NameParts.of(division.name());
        put(division.name(), Form.FULL, division);
        parts.withoutPeoples().stream()
                .filter(name -> !name.equals(division.name()))
                .forEach(name -> put(name, Form.FULL, division));
        if (division.level() == Level.CITY && parts.kind().equals("市")) {
            put(parts.own() + "地区", Form.FULL, division);
        }
        if (division.level() == Level.DISTRICT) {
            parts.asOtherKinds().forEach(name -> putFormer(name, division));
        }
        if (parts.own().length() > 1 && !parts.kind().isEmpty()) {
            put(parts.own(), Form.SHORT, division);
        }
    }

    private void putFormer(String name, Division division) {
        if (!own.contains(key(name, division))) {
            add(new Spelling(name, Form.FULL, division, true, List.of()));
        }
    }

    /// Within one city a name means one thing.
    private static String key(String name, Division division) {
        return division.province() + "/" + division.city() + "/" + name;
    }

    private void put(String name, Form form, Division division) {
        add(new Spelling(name, form, division, false, List.of()));
    }

    private void put(String name, Form form, Division now, OtherName other) {
        add(new Spelling(name, form, now, other.isFormer(), other.towns()));
    }

    private void add(Spelling spelling) {
        byStart.computeIfAbsent(start(spelling.text(), 0), _ -> new ArrayList<>()).add(spelling);
    }

    /// The first two characters, which every name has.
    private static int start(String text, int at) {
        return text.charAt(at) << Character.SIZE | text.charAt(at + 1);
    }
}
