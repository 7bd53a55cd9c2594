package shop.fahuo.console.reconcile;

import shop.fahuo.store.payment.bill.Difference;

/// By what a difference is found.
public final class DifferenceNames {

    private DifferenceNames() {}

    /// The shop's number, the refund's reference, or the provider's number.
    static String shown(Difference one) {
        var names = one.item().names();
        return names.refund().isEmpty() ? sought(one) : names.refund();
    }

    /// What to look for among orders.
    public static String sought(Difference one) {
        var names = one.item().names();
        return names.number().isEmpty() ? names.transaction() : names.number();
    }
}
