package shop.fahuo.core.payment;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderKey;

/// The shop's number of a refund. It follows from the order and from how many refunds were asked
/// for before, so that a shop that has forgotten one, after a restored backup, asks under the same
/// number again; a provider refunds a number once.
public final class RefundReference {

    private static final int DIGITS = 20;

    private RefundReference() {}

    /// @param ordinal 1 for the first refund of an order
    /// @return of `0-9A-Za-z-`, shorter than 64
    public static String of(OrderKey order, int ordinal) {
        return "F" + Sha256.of(order.toString()).hex().substring(0, DIGITS) + "-" + ordinal;
    }
}
