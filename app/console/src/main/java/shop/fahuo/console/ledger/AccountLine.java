package shop.fahuo.console.ledger;

import shop.fahuo.store.ledger.AccountRow;

/// An account in the list.
///
/// @param name of whoever it is kept for, masked; empty for the shop's own
public record AccountLine(AccountRow row, String name) {}
