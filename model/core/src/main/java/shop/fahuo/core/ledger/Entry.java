package shop.fahuo.core.ledger;

import shop.fahuo.core.Fen;

/// One side of a posting.
///
/// @param amount positive: the account is debited; negative: credited; never zero
public record Entry(LedgerAccount account, Fen amount) {

    public Entry {
        if (amount.equals(Fen.ZERO)) {
            throw new IllegalArgumentException("nothing moves on " + account);
        }
    }
}
