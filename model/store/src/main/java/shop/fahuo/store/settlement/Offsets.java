package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.CommissionBook;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.ledger.Posting;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;

/// What somebody owes is taken from what becomes payable to them: nobody has something to be paid
/// and owes something at the same time.
final class Offsets {

    private Offsets() {}

    /// Whoever calls it holds the payee's lock.
    ///
    /// @param of the key of the posting by which it became payable
    static void take(Tx tx, DistributorCode payee, String of, Actor actor) throws SQLException {
        var payable = CommissionBook.payable(payee);
        var owed = CommissionBook.receivable(payee);
        long fen = Math.min(-tx.balance(payable).value(), tx.balance(owed).value());
        if (fen > 0) {
            Ledger.post(tx, Posting.of("offset:" + of, payable, owed, Fen.of(fen)), 0, actor);
        }
    }
}
