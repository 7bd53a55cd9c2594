package shop.fahuo.core.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The value of a fact or of a part of a condition.
public sealed interface FactValue {

    record Whole(long value) implements FactValue {}

    record Flag(boolean value) implements FactValue {}

    record Text(String value) implements FactValue {}

    record Texts(List<String> values) implements FactValue {

        public Texts {
            values = List.copyOf(values);
        }
    }

    /// Nobody knows it; a comparison with it is unknown too.
    record Missing() implements FactValue {}

    /// The condition's own arithmetic broke on it; a comparison with it is unknown too.
    record Failed(Failure failure) implements FactValue {}

    /// How arithmetic can break. Kept for ever: stored decisions name them.
    enum Failure {
        DIVISION_BY_ZERO,
        OVERFLOW,
        /// A loop over a list went on for too long.
        TOO_MANY_STEPS,
        OTHER
    }

    /// What [shop.fahuo.core.CanonicalJson] writes for it; empty where there is no value to write.
    default Optional<Object> json() {
        return switch (this) {
            case Whole(var value) -> Optional.of(value);
            case Flag(var value) -> Optional.of(value);
            case Text(var value) -> Optional.of(value);
            case Texts(var values) -> Optional.of(values);
            case Missing() -> Optional.empty();
            case Failed(var failure) -> Optional.of(Map.of("failed", failure.name()));
        };
    }
}
