package shop.fahuo.connect.sheet;

import shop.fahuo.core.RejectReason;

/// What a cell's text means, or why it means nothing.
sealed interface Parsed<T> {

    record Good<T>(T value) implements Parsed<T> {}

    record Bad<T>(RejectReason reason) implements Parsed<T> {}

    static <T> Parsed<T> bad(RejectReason reason) {
        return new Bad<>(reason);
    }
}
