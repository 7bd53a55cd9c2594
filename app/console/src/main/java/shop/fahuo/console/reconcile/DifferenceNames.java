package shop.fahuo.console.reconcile;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.payment.bill.Difference;

/// By what a difference is found.
public final class DifferenceNames {

    private DifferenceNames() {}

    /// The shop's number, the refund's reference, or the provider's number.
    static String shown(Difference one) {
        var names = one.item().names();
        return names.refund().isEmpty() ? sought(one) : names.refund();
    }

    /// [#shown], or what it is where nobody has a number for it.
    static String title(Difference one, Ui ui) {
        var name = shown(one);
        return name.isEmpty() ? ui.word(one.item().key().kind()) : name;
    }

    /// What to look for among orders.
    public static String sought(Difference one) {
        var names = one.item().names();
        return names.number().isEmpty() ? names.transaction() : names.number();
    }
}
