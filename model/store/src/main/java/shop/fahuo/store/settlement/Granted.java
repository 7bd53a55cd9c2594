package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;

/// What became of booking what somebody is due for no order.
public sealed interface Granted {

    /// It is durable, and payable.
    record Booked() implements Granted {}

    /// The same was booked before; it is not booked twice.
    record Before() implements Granted {}

    /// Something else was booked under the reference; nothing changed.
    ///
    /// @param booked what it was
    record OtherAmount(Fen booked) implements Granted {}

    /// The reference is longer than a posting can have it.
    ///
    /// @param longest in characters
    record TooLong(int longest) implements Granted {}

    /// There is no such distributor.
    record NoSuch() implements Granted {}
}
