package shop.fahuo.worker.account;

import java.time.Instant;

/// Whether an account can be called.
public sealed interface Health {

    record Ok() implements Health {}

    /// It did not answer the last times, and is called on as before.
    ///
    /// @param failures in a row
    /// @param code of the last one
    record Failing(int failures, String code) implements Health {}

    /// It asked for a pause.
    record Throttled(Instant until) implements Health {}

    /// It failed too often in a row, or refuses the shop altogether. It rests, and is tried with
    /// one call when the rest is over.
    ///
    /// @param code of the last failure
    record Broken(Instant since, Instant until, String code) implements Health {}
}
