package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// What distributors can be paid now, or owe, as a transaction sees it.
final class Purses {

    private Purses() {}

    /// Keeps everybody else from these purses until the transaction ends; the order's lock comes
    /// before.
    static Map<DistributorCode, Purse> lock(Tx tx, Collection<DistributorCode> payees)
            throws SQLException {
        DistributorLocks.hold(tx, payees);
        var purses = new TreeMap<DistributorCode, Purse>();
        for (var payee : payees) {
            var payable = Fen.ZERO.minus(tx.balance(CommissionBook.payable(payee)));
            purses.put(payee, new Purse(payable, tx.balance(CommissionBook.receivable(payee))));
        }
        return purses;
    }
}
