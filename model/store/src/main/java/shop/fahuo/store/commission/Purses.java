package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What distributors can be paid now, or owe, as a transaction sees it.
final class Purses {

    /// Added up: a balance is brought up to date only when a transaction ends.
    private static final String SUM =
            "select coalesce(sum(amount_fen), 0) from ledger_entry where account = ?";

    private Purses() {}

    /// Keeps everybody else from these purses until the transaction ends; the order's lock comes
    /// before.
    static Map<DistributorCode, Purse> lock(Tx tx, Collection<DistributorCode> payees)
            throws SQLException {
        DistributorLocks.hold(tx, payees);
        var purses = new TreeMap<DistributorCode, Purse>();
        for (var payee : payees) {
            var payable = Fen.ZERO.minus(sum(tx, CommissionBook.payable(payee)));
            purses.put(payee, new Purse(payable, sum(tx, CommissionBook.receivable(payee))));
        }
        return purses;
    }

    private static Fen sum(Tx tx, LedgerAccount account) throws SQLException {
        return tx.first(SUM, row -> row.fen(1), account.path()).orElseThrow();
    }
}
