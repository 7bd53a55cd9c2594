package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Purse;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// What distributors can be paid now, or owe, as a transaction sees it.
final class Purses {

    /// Whoever moves what is payable to somebody holds this row. By code, so that nobody waits in a
    /// circle, and after the order's.
    private static final String LOCK = "select 1 from distributor where code = ? for update";

    /// Added up: a balance is brought up to date only when a transaction ends.
    private static final String SUM =
            "select coalesce(sum(amount_fen), 0) from ledger_entry where account = ?";

    private Purses() {}

    /// Keeps everybody else from these purses until the transaction ends.
    static Map<DistributorCode, Purse> lock(Tx tx, Collection<DistributorCode> payees)
            throws SQLException {
        var purses = new TreeMap<DistributorCode, Purse>();
        for (var payee : new TreeSet<>(payees)) {
            tx.query(LOCK, row -> row.whole(1), payee.value());
            var payable = Fen.ZERO.minus(sum(tx, CommissionBook.payable(payee)));
            purses.put(payee, new Purse(payable, sum(tx, CommissionBook.receivable(payee))));
        }
        return purses;
    }

    private static Fen sum(Tx tx, LedgerAccount account) throws SQLException {
        return tx.first(SUM, row -> row.fen(1), account.path()).orElseThrow();
    }
}
