package shop.fahuo.core.payment.bill;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// The balances of a fund bill: what one row leaves, another begins with.
///
/// In whatever order rows of one second stand: every balance a row starts from is one that another
/// left, but for the first and the last of the day. Only those that still look for their other half
/// are kept.
public final class BalanceChain {

    private final Map<Fen, Integer> open = new HashMap<>();
    private @Nullable Fen first;

    public BalanceChain() {
        first = null;
    }

    /// @param after the balance the row leaves
    public void add(Fen amount, Fen after) {
        var before = after.minus(amount);
        if (first == null) {
            first = before;
        }
        open.merge(before, -1, BalanceChain::sumOrNone);
        open.merge(after, 1, BalanceChain::sumOrNone);
    }

    /// Null takes the entry out of the map.
    private static @Nullable Integer sumOrNone(int one, int other) {
        return one + other == 0 ? null : one + other;
    }

    /// Whether all rows hang together.
    public boolean closes() {
        return open.values().stream().allMatch(count -> Math.abs(count) == 1) && open.size() <= 2;
    }

    /// What the day began with; empty when there was no row, or they do not hang together.
    public Optional<Fen> opening() {
        return end(-1);
    }

    /// What the day left.
    public Optional<Fen> closing() {
        return end(1);
    }

    /// A day that ends as it began has no loose end: any of its rows may have been the first.
    private Optional<Fen> end(int loose) {
        if (!closes()) {
            return Optional.empty();
        }
        return open.entrySet().stream()
                .filter(entry -> entry.getValue() == loose)
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.ofNullable(first));
    }
}
