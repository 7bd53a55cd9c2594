package shop.fahuo.store.verify;

import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Above every distributor stands another or nobody, and nobody stands above himself: by who
/// brought whom, and by whose line each was in at every moment. What was so for a time ends when
/// the next begins.
final class DistributorTree implements Invariant {

    private static final String PARENTS = "select code, coalesce(parent, '') from distributor";
    private static final String PLACES =
            "select code, past, from_at, to_at, under from placement order by code, case when past"
                    + " = 0 then 1 else 0 end, past";
    private static final String STANDS =
            "select code, past, from_at, to_at, null from standing order by code, case when past ="
                    + " 0 then 1 else 0 end, past";

    /// @param under empty for nobody
    private record Time(int past, Instant from, Optional<Instant> to, String under) {

        static Time of(Row row) throws SQLException {
            return new Time(
                    row.whole(2), row.instant(3), row.optionalInstant(4), row.textOrNone(5));
        }
    }

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var parents = new HashMap<String, String>();
        shop.each(PARENTS, row -> parents.put(row.text(1), row.text(2)));
        var places = histories(shop, PLACES);
        return List.of(
                sponsors(parents),
                placements(parents, places),
                ends("placement-history", places),
                ends("standing-history", histories(shop, STANDS)));
    }

    private static Map<String, List<Time>> histories(Snapshot shop, String query)
            throws SQLException {
        var histories = new HashMap<String, List<Time>>();
        shop.each(
                query,
                row ->
                        histories
                                .computeIfAbsent(row.text(1), _ -> new ArrayList<>())
                                .add(Time.of(row)));
        return histories;
    }

    private static Check sponsors(Map<String, String> parents) {
        var tally = new Tally("distributor-tree");
        var rooted = new HashSet<>(Set.of(""));
        parents.keySet()
                .forEach(
                        code ->
                                tally.expect(
                                        leadsToRoot(code, parents, rooted),
                                        () -> code + " does not stand below a root"));
        return tally.check();
    }

    /// @param rooted codes known to stand below a root; those on the way join them
    private static boolean leadsToRoot(
            String code, Map<String, String> parents, Set<String> rooted) {
        var way = new HashSet<String>();
        var at = code;
        while (!rooted.contains(at)) {
            var parent = parents.get(at);
            if (parent == null || !way.add(at)) {
                return false;
            }
            at = parent;
        }
        rooted.addAll(way);
        return true;
    }

    /// A circle can only come about when somebody comes into another line, so it is enough to look
    /// up each line when it was entered.
    private static Check placements(Map<String, String> parents, Map<String, List<Time>> places) {
        var tally = new Tally("placement-forest");
        places.forEach(
                (code, times) ->
                        times.stream()
                                .filter(time -> !time.to().equals(Optional.of(time.from())))
                                .forEach(
                                        time ->
                                                tally.expect(
                                                        endsAbove(
                                                                code, time.from(), parents, places),
                                                        () -> code + " stood above itself")));
        return tally.check();
    }

    private static boolean endsAbove(
            String code,
            Instant moment,
            Map<String, String> parents,
            Map<String, List<Time>> places) {
        var seen = new HashSet<String>();
        var at = code;
        while (!at.isEmpty()) {
            if (!seen.add(at) || !parents.containsKey(at)) {
                return false;
            }
            at = under(at, moment, parents, places);
        }
        return true;
    }

    private static String under(
            String code,
            Instant moment,
            Map<String, String> parents,
            Map<String, List<Time>> places) {
        var under = parents.getOrDefault(code, "");
        for (var time : places.getOrDefault(code, List.of())) {
            if (!time.from().isAfter(moment)) {
                under = time.under();
            }
        }
        return under;
    }

    private static Check ends(String name, Map<String, List<Time>> histories) {
        var tally = new Tally(name);
        histories.forEach(
                (code, times) ->
                        tally.expect(isWhole(times), () -> code + " has a gap in its history"));
        return tally.check();
    }

    private static boolean isWhole(List<Time> times) {
        boolean whole =
                times.getFirst().from().equals(Instant.EPOCH) && times.getLast().past() == 0;
        for (int i = 1; i < times.size(); i++) {
            var before = times.get(i - 1);
            whole &= before.past() == i && before.to().equals(Optional.of(times.get(i).from()));
        }
        return whole;
    }
}
