package shop.fahuo.store.verify;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.ledger.Event;
import shop.fahuo.store.commission.Plans;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Every version of the shop's plan is the one that the history tells of, in force from the moment
/// it tells, and no other; and it knows which event that is.
final class LoggedPlans {

    private static final String ALL =
            "select version, hash, effective_from, coalesce(event_sequence, 0) from plan_version";

    private final Tally tally = new Tally("plans-logged");
    private final Map<Long, Plan> untold = new TreeMap<>();

    /// @param sequence of the event that a proof takes it by; 0 when it knows of none
    private record Plan(String hash, Instant from, long sequence) {}

    LoggedPlans(Snapshot shop) throws SQLException {
        shop.each(
                ALL,
                row ->
                        untold.put(
                                row.number(1),
                                new Plan(row.text(2), row.instant(3), row.number(4))));
    }

    void take(Event event) {
        if (event.what().equals(Plans.ACTIVATED)) {
            boolean holds =
                    CanonicalJson.read(event.detail()).orElse("") instanceof Map<?, ?> detail
                            && detail.get("version") instanceof Long version
                            && isAsTold(untold.remove(version), event, detail);
            tally.expect(holds, () -> "a plan is not as event " + event.sequence() + " tells");
        }
    }

    private static boolean isAsTold(@Nullable Plan plan, Event event, Map<?, ?> detail) {
        return plan != null
                && plan.sequence() == event.sequence()
                && plan.hash().equals(detail.get("hash"))
                && plan.from().toString().equals(detail.get("from"));
    }

    Check check() {
        untold.keySet()
                .forEach(version -> tally.expect(false, () -> "no event tells of plan " + version));
        return tally.check();
    }
}
