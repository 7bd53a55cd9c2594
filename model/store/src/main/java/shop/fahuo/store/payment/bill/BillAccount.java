package shop.fahuo.store.payment.bill;

import shop.fahuo.core.payment.Provider;

/// A merchant account, as bills and books know it.
///
/// @param receiver `mchid`, seller id
public record BillAccount(Provider provider, String receiver) {

    @Override
    public String toString() {
        return provider + ":" + receiver;
    }
}
