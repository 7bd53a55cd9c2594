package shop.fahuo.connect.practice;

import java.time.Duration;
import java.util.Optional;

/// What the channel says when asked whether it did something.
public sealed interface Inquiry {

    /// It did exactly what was asked of it.
    record Found(Receipt receipt) implements Inquiry {}

    /// It did something else under the same key; neither side may guess which is right.
    record Differs(Receipt receipt) implements Inquiry {}

    /// It knows nothing of the key: the call may be made again, under the same key.
    record Absent() implements Inquiry {}

    /// It did not say. Ask again later.
    ///
    /// @param after how long it asks us to wait, where it says
    record Unknown(String code, Optional<Duration> after) implements Inquiry {}
}
