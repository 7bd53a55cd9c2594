package shop.fahuo.core.law;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Who brought whom, by the one at the top of each line. By sponsors alone: somebody who walked out
/// of a line and still earns from it counts as before.
public final class Roots {

    private Roots() {}

    /// @param levels with the root's own
    /// @param people with the root
    public record Root(String code, int levels, long people) {}

    private static final class Tally {
        private int levels = 1;
        private long people;
    }

    private record Place(String root, int level) {}

    /// @param sponsors who brought whom: codes, empty for a root; without circles
    /// @return by code, those below whom somebody stands
    public static List<Root> of(Map<String, String> sponsors) {
        var places = new HashMap<String, Place>();
        var tallies = new HashMap<String, Tally>();
        for (var code : sponsors.keySet()) {
            var place = place(code, sponsors, places);
            var tally = tallies.computeIfAbsent(place.root(), _ -> new Tally());
            tally.people++;
            tally.levels = Math.max(tally.levels, place.level());
        }
        return tallies.entrySet().stream()
                .filter(one -> one.getValue().people > 1)
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Root(one.getKey(), one.getValue().levels, one.getValue().people))
                .toList();
    }

    /// Without recursion: lines may be as long as there are people.
    private static Place place(
            String code, Map<String, String> sponsors, Map<String, Place> places) {
        var way = new ArrayList<String>();
        var at = code;
        var known = places.get(at);
        while (known == null) {
            way.add(at);
            var sponsor = sponsors.getOrDefault(at, "");
            known = sponsor.isEmpty() ? new Place(at, 0) : places.get(sponsor);
            at = sponsor;
        }
        var place = known;
        for (var one : way.reversed()) {
            place = new Place(place.root(), place.level() + 1);
            places.put(one, place);
        }
        return place;
    }
}
