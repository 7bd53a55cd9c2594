package shop.fahuo.console.kit.paged;

import java.util.List;
import java.util.Optional;

/// One page of a list.
///
/// @param next where the next page begins; empty when there are no more
/// @param <R> a row
/// @param <C> where a page begins
public record Leaf<R, C>(List<R> rows, Optional<C> next) {

    public Leaf {
        rows = List.copyOf(rows);
    }
}
