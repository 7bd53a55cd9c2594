package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.TaxTables;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.distributor.Distributors;
import shop.fahuo.store.vault.Vault;

import java.time.Clock;

/// What the shop remembers of paying out.
public record SettlementStore(
        Settlements runs,
        PayoutDesk payouts,
        Confirmations confirmations,
        PayoutTasks tasks,
        Payees payees,
        SafeReader safe,
        Statements statements) {

    public static SettlementStore of(
            Database database, Distributors distributors, Vault vault, Clock clock) {
        var payees = new Payees(database, vault);
        var payouts = new PayoutReader(vault);
        return new SettlementStore(
                new Settlements(
                        database,
                        new RunPlanner(
                                new PayeeReader(distributors, payees),
                                new ShareReader(distributors),
                                TaxTables.shipped()),
                        payouts,
                        clock),
                new PayoutDesk(database, payouts),
                new Confirmations(database, payouts),
                new PayoutTasks(database, payouts),
                payees,
                new SafeReader(database),
                new Statements(database));
    }
}
