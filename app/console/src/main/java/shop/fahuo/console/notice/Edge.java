package shop.fahuo.console.notice;

import java.util.OptionalLong;

/// Tells a number that grew from one that stays or flutters: what was told once is not told again
/// before at least half of it is dealt with.
final class Edge {

    private OptionalLong told = OptionalLong.empty();

    /// The first number is how things are, and no news.
    ///
    /// @return whether there is more than was told of
    boolean rises(long now) {
        long before = told.orElse(now);
        if (now > before || now <= before / 2 || told.isEmpty()) {
            told = OptionalLong.of(now);
        }
        return now > before;
    }
}
