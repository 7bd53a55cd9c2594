package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Above every distributor stands another or nobody, and nobody stands above themselves.
final class DistributorTree implements Invariant {

    private static final String PARENTS = "select code, coalesce(parent, '') from distributor";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var parents = new HashMap<String, String>();
        shop.each(PARENTS, row -> parents.put(row.text(1), row.text(2)));
        var tally = new Tally("distributor-tree");
        var rooted = new HashSet<>(Set.of(""));
        parents.keySet()
                .forEach(
                        code ->
                                tally.expect(
                                        leadsToRoot(code, parents, rooted),
                                        () -> code + " does not stand below a root"));
        return List.of(tally.check());
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
}
