package shop.fahuo.store.ledger;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ledger.LedgerAccount;

/// An account of the books and what it comes to.
///
/// @param debit all that was ever debited
/// @param credit all that was ever credited
public record AccountRow(LedgerAccount account, Fen debit, Fen credit) {

    /// As people say it: positive for what it holds.
    public Fen holds() {
        return account.holds(debit.minus(credit));
    }
}
