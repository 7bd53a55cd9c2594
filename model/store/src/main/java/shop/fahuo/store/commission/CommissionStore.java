package shop.fahuo.store.commission;

import shop.fahuo.store.db.Database;

import java.time.Clock;

/// What the shop remembers of commission.
public record CommissionStore(
        Plans plans,
        Releases releases,
        CommissionReader reader,
        CommissionDesk terms,
        LawFacts law,
        Points points) {

    public CommissionStore(Database database, Clock clock) {
        this(
                new Plans(database, clock),
                new Releases(database),
                new CommissionReader(database),
                new CommissionDesk(database),
                new LawFacts(database),
                new Points(database));
    }
}
