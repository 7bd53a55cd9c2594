package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Collection;

/// Whoever moves what is payable to somebody holds their lock until the transaction ends, so that
/// two who looked at the same balance do not both take it. By code as the database sorts them, so
/// that nobody waits in a circle.
public final class DistributorLocks {

    private static final String LOCK =
            "select 1 from distributor where code = any(?) order by code for update";

    private DistributorLocks() {}

    public static void hold(Tx tx, Collection<DistributorCode> payees) throws SQLException {
        if (!payees.isEmpty()) {
            tx.query(LOCK, row -> row.whole(1), (Object) codes(payees));
        }
    }

    private static String[] codes(Collection<DistributorCode> payees) {
        return payees.stream().map(DistributorCode::value).toArray(String[]::new);
    }
}
