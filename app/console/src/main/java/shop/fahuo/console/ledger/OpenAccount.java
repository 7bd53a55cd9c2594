package shop.fahuo.console.ledger;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Pocket;
import shop.fahuo.core.ledger.LedgerAccount;
import shop.fahuo.store.ledger.AccountRow;

import java.util.List;
import java.util.Optional;

/// The account whose page is open.
///
/// @param name of whoever it is kept for, masked; empty for the shop's own
/// @param beside all accounts of the same distributor; none for the shop's own
public record OpenAccount(AccountRow row, String name, List<AccountRow> beside) {

    public OpenAccount {
        beside = List.copyOf(beside);
    }

    public LedgerAccount account() {
        return row.account();
    }

    /// Whose it is; empty for the shop's own.
    public Optional<DistributorCode> payee() {
        return Pocket.owner(account()).map(Pocket.Owner::payee);
    }
}
