package shop.fahuo.store.commission;

import shop.fahuo.store.db.Database;

/// What the shop remembers of commission.
public record CommissionStore(
        Plans plans,
        Releases releases,
        CommissionReader reader,
        CommissionDesk terms,
        LawFacts law,
        Points points) {

    public CommissionStore(Database database) {
        this(
                new Plans(database),
                new Releases(database),
                new CommissionReader(database),
                new CommissionDesk(database),
                new LawFacts(database),
                new Points(database));
    }
}
