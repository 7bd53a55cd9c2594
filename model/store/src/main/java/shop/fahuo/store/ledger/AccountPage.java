package shop.fahuo.store.ledger;

import shop.fahuo.core.ledger.LedgerAccount;

import java.util.List;
import java.util.Optional;

/// Some accounts in a row, by their paths.
///
/// @param next where the next page begins; empty when there are no more
public record AccountPage(List<AccountRow> rows, Optional<LedgerAccount> next) {

    public AccountPage {
        rows = List.copyOf(rows);
    }
}
