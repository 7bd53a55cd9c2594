package shop.fahuo.worker.account;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// The lanes to the shop's accounts of one sort, kept in step with them as they come, change and
/// go.
///
/// @param <A> what reaches an account; equal as long as nothing about it has changed
/// @param <C> what calls it
public final class Lanes<A, C> implements AutoCloseable {

    private final Supplier<Map<String, A>> accounts;
    private final Ways<A, C> ways;
    private final Lane.Manners manners;
    private final RandomGenerator random;
    private final Map<String, Open<A, C>> open = new TreeMap<>();

    private record Open<A, C>(A account, Lane<C> lane) {}

    /// Makes and ends what calls accounts.
    public interface Ways<A, C> {

        C open(String name, A account);

        /// Calls under way are not cut.
        void close(C client);
    }

    /// @param accounts by the name under which their tasks are kept
    public Lanes(
            Supplier<Map<String, A>> accounts,
            Ways<A, C> ways,
            Lane.Manners manners,
            RandomGenerator random) {
        this.accounts = accounts;
        this.ways = ways;
        this.manners = manners;
        this.random = random;
    }

    /// Looks which accounts the shop has now. One that changed is a new one, with a clean slate.
    public synchronized void refresh() {
        var now = accounts.get();
        open.entrySet().removeIf(one -> isGone(one.getValue(), now.get(one.getKey())));
        now.forEach((name, account) -> open.computeIfAbsent(name, _ -> open(name, account)));
    }

    private boolean isGone(Open<A, C> one, @Nullable A account) {
        boolean gone = !one.account().equals(account);
        if (gone) {
            ways.close(one.lane().client());
        }
        return gone;
    }

    private Open<A, C> open(String name, A account) {
        return new Open<>(account, new Lane<>(name, ways.open(name, account), manners, random));
    }

    /// By name.
    public synchronized List<Lane<C>> all() {
        return open.values().stream().map(Open::lane).toList();
    }

    @Override
    public synchronized void close() {
        open.values().forEach(one -> ways.close(one.lane().client()));
        open.clear();
    }
}
