package shop.fahuo.core.task;

import java.time.Duration;
import java.util.Optional;

/// What came of one call to the outside.
public sealed interface Outcome {

    /// The other side has it.
    ///
    /// @param receipt its own number for what it did; may be empty
    record Ok(String receipt) implements Outcome {}

    /// The other side understood and refuses; calling again would not help.
    record Rejected(String code, String words) implements Outcome {}

    /// The other side did not take it this time and said so; nothing happened there. Includes
    /// throttling.
    ///
    /// @param after how long it asks us to wait, where it says
    record NotNow(String code, Optional<Duration> after) implements Outcome {}

    /// Nobody knows: time-out, cut connection, 5xx, a body that cannot be read. Query before
    /// anything else.
    record Unknown(String code, String words) implements Outcome {}
}
