package shop.fahuo.rules.condition;

import shop.fahuo.core.rule.FactValue;

import java.util.function.Function;

/// One side of a comparison: how it is written, and how its value is found.
record Side(String source, Function<Known, FactValue> value) {

    static final Side TRUE = constant("true", new FactValue.Flag(true));

    static Side constant(String source, FactValue value) {
        return new Side(source, known -> value);
    }
}
