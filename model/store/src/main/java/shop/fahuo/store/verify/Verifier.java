package shop.fahuo.store.verify;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.rule.RuleSets;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Checks what must be true of the whole shop, on one state of it, while everybody goes on working.
public final class Verifier {

    /// Enough of the chain to find what a torn write did to its end.
    private static final int NEWEST_LINKS = 10_000;

    private final Database database;
    private final RuleSets ruleSets;

    public Verifier(Database database, RuleSets ruleSets) {
        this.database = database;
        this.ruleSets = ruleSets;
    }

    /// Every invariant there is; minutes on a million orders.
    ///
    /// @param listener hears of each as soon as it is checked
    public List<Check> all(Consumer<Check> listener) {
        var invariants =
                List.of(
                        new PhaseCounts(),
                        new OrderHistories(),
                        new CodedAnswers(),
                        new OrderLines(),
                        new StockBalances(),
                        new CardKeys(),
                        new Tasks(),
                        new Parcels(),
                        new Choices(),
                        new Tracks(),
                        new Arrived(),
                        new ProvedMoney(),
                        new Books(),
                        new RefundedMoney(),
                        new RefundedOrders(),
                        new Commissions(),
                        new Payouts(),
                        new PayoutPlans(),
                        new Payables(),
                        new BillDays(),
                        new Prints(),
                        new StoredDecisions(ruleSets::withHash),
                        new DistributorTree(),
                        new Notes(),
                        new ErasedOrders(),
                        new Log());
        return database.snapshot(shop -> run(shop, invariants, listener));
    }

    /// What a file that was not closed would break first; seconds on a million orders.
    public static List<Check> cheap(Database database) {
        var invariants =
                List.of(new PhaseCounts(), new StockBalances(), new Chain(NEWEST_LINKS, _ -> {}));
        return database.snapshot(shop -> run(shop, invariants, check -> {}));
    }

    private static List<Check> run(
            Snapshot shop, List<? extends Invariant> invariants, Consumer<Check> listener)
            throws SQLException {
        var checks = new ArrayList<Check>();
        for (var invariant : invariants) {
            var found = invariant.check(shop);
            found.forEach(listener);
            checks.addAll(found);
        }
        return checks;
    }
}
