package shop.fahuo.core.rule;

import java.util.List;

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

    /// What [shop.fahuo.core.CanonicalJson] writes for it; a missing value is written as the empty list.
    default Object json() {
        return switch (this) {
            case Whole(var value) -> value;
            case Flag(var value) -> value;
            case Text(var value) -> value;
            case Texts(var values) -> values;
            case Missing() -> List.of();
        };
    }
}
