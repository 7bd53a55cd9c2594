package shop.fahuo.simulator.http;

import java.time.Duration;

/// What becomes of a call.
public sealed interface Outcome {

    record Whole(WireReply reply) implements Outcome {}

    /// Whole, after a pause.
    record Late(WireReply reply, Duration pause) implements Outcome {}

    /// The connection ends in the middle of the body.
    record Half(WireReply reply) implements Outcome {}

    /// The connection ends without an answer.
    record Cut() implements Outcome {}

    /// Nothing is ever answered.
    record Silence() implements Outcome {}
}
