package shop.fahuo.simulator.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// A row of a bill, as far as a difference can be planted in it.
///
/// @param <R> itself
public interface BillRow<R> {

    Instant at();

    /// The merchant's number of the refund, or else of the order.
    String about();

    R moved(Instant at);

    /// @param amount above zero, of refunds too
    R amounting(Fen amount);

    R costing(Fen fee);

    R saying(String words);
}
