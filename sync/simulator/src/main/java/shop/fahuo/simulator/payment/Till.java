package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

/// Where a shop's buyers pay and get their money back, at whichever provider.
///
/// @param <T> a trade there
/// @param <R> a refund there
public interface Till<T, R> {

    /// An order that nobody has paid yet.
    T order(String number, Fen amount);

    /// An order that is paid now.
    ///
    /// @throws IllegalArgumentException when the number was paid before
    T pay(String number, Fen amount);

    /// A refund made in the provider's own window, and not by the shop's program.
    ///
    /// @param number the merchant's, of the refund
    /// @throws IllegalArgumentException when there is no such order, or not as much left
    R refund(String order, String number, Fen amount);
}
