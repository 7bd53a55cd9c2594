package shop.fahuo.rules.condition;

import shop.fahuo.core.rule.Condition;
import shop.fahuo.rules.condition.ConditionReader.Read;

/// Conditions for tests, read once with one reader.
final class Conditions {

    private static final ConditionReader READER = new ConditionReader();

    private Conditions() {}

    static Read read(String source) {
        return READER.read(source);
    }

    static Condition condition(String source) {
        return switch (read(source)) {
            case Read.Accepted(var condition) -> condition;
            case Read.Refused(var flaws) -> throw new AssertionError(source + ": " + flaws);
        };
    }
}
