package shop.fahuo.console.reconcile;

import shop.fahuo.store.payment.bill.BillAccount;

/// An account whose bills are kept.
///
/// @param name under which the shop keeps the account (`wechat/main`); empty when it has it no more
public record Shelf(BillAccount account, String name) {

    /// Whether its bills can be fetched.
    public boolean isKept() {
        return !name.isEmpty();
    }

    /// What people call it: `main`.
    public String title() {
        return isKept() ? name.substring(name.indexOf('/') + 1) : account.receiver();
    }
}
