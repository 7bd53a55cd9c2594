package shop.fahuo.console.order.filter;

import shop.fahuo.console.kit.Wording;
import shop.fahuo.store.order.Criterion;

/// What became of a text that was to be a criterion.
public sealed interface FilterReading {

    record Fine(Criterion criterion) implements FilterReading {}

    /// @param why what is wrong with it, and what would be right
    record Wrong(Wording why) implements FilterReading {}
}
