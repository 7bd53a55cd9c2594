package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Collection;
import java.util.TreeSet;

/// Whoever moves what is payable to somebody holds their lock until the transaction ends, so that
/// two who looked at the same balance do not both take it. By code, so that nobody waits in a
/// circle.
public final class DistributorLocks {

    private static final String LOCK = "select 1 from distributor where code = ? for update";

    private DistributorLocks() {}

    public static void hold(Tx tx, Collection<DistributorCode> payees) throws SQLException {
        for (var payee : new TreeSet<>(payees)) {
            tx.query(LOCK, row -> row.whole(1), payee.value());
        }
    }
}
