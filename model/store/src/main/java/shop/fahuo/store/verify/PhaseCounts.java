package shop.fahuo.store.verify;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;

/// The counts that screens show are what counting gives.
final class PhaseCounts implements Invariant {

    private static final String COUNTED = "select phase, count(*) from orders group by phase";
    private static final String KEPT = "select phase, orders from phase_count";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        var counted = new HashMap<String, Long>();
        shop.each(COUNTED, row -> counted.put(row.text(1), row.number(2)));
        var kept = new HashMap<String, Long>();
        shop.each(KEPT, row -> kept.put(row.text(1), row.number(2)));
        var tally = new Tally("phase-counts");
        for (var phase : Phase.values()) {
            long orders = counted.getOrDefault(phase.name(), 0L);
            long said = kept.getOrDefault(phase.name(), -1L);
            tally.expect(orders == said, () -> orders + " orders are " + phase + ", not " + said);
        }
        return List.of(tally.check());
    }
}
