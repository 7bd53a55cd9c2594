package shop.fahuo.core.rule;

import shop.fahuo.core.order.HoldReason;

import java.time.Duration;
import java.util.Optional;

/// What a rule does when it fires.
public sealed interface Action {

    /// Nothing is in the way, as far as this rule goes.
    record Ship() implements Action {}

    /// A person has to answer.
    record Review() implements Action {}

    /// The order must not ship while this stands.
    ///
    /// @param length how long from the decision on; empty: until somebody releases it or its cause
    ///   is gone
    record PutOnHold(HoldReason reason, Optional<Duration> length) implements Action {}

    /// Cancel and refund is proposed to a person.
    record Reject() implements Action {}

    /// Marks the order for filters and people.
    record Tag(String tag) implements Action {}

    /// Higher ships first; the largest of all fired rules counts, and 0 where none sets one.
    record Priority(int value) implements Action {}

    /// Nothing leaves before this time has passed; the longest of all fired rules counts.
    ///
    /// @param length up to [#LONGEST]
    record UndoWindow(Duration length) implements Action {

        /// A buyer is not kept waiting any longer so that the shop may change its mind.
        public static final Duration LONGEST = Duration.ofHours(2);

        public UndoWindow {
            if (length.isNegative() || length.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException("not an undo window: " + length);
            }
        }
    }

    /// Which courier is to carry it; the first fired rule counts.
    record Courier(String courier) implements Action {}
}
