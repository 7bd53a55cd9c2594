package shop.fahuo.console.kit;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

/// Reads in the background what somebody looks at, and one thing ahead that they will probably look
/// at next: that one shows at once when they do, and is read anew behind it, for nobody tells of
/// what other desks change. Used on the screen's thread.
public final class ReadAhead<K, V> {

    private final Function<K, V> read;
    private final Consumer<V> show;
    private final Latest<V> reading;
    private final Latest<V> ahead;
    private Optional<K> next = Optional.empty();
    private Optional<V> found = Optional.empty();

    /// @param read what stands under a key; runs in the background
    /// @param show gets what stands under the newest key, and again whenever it is read anew
    public ReadAhead(Threads threads, Function<K, V> read, Consumer<V> show, Consumer<Bug> failed) {
        this.read = read;
        this.show = show;
        reading = new Latest<>(threads, show, failed);
        // What cannot be read ahead is read, and fails, when it is looked at.
        ahead = new Latest<>(threads, value -> found = Optional.of(value), _ -> drop());
    }

    public void show(K key) {
        if (next.filter(key::equals).isPresent()) {
            var ready = found;
            drop();
            ready.ifPresent(show);
        }
        reading.load(() -> read.apply(key));
    }

    /// Answers still under way are dropped.
    public void forget() {
        reading.forget();
        drop();
    }

    public void ahead(K key) {
        drop();
        next = Optional.of(key);
        ahead.load(() -> read.apply(key));
    }

    /// What was read ahead may have changed: it is thrown away and read anew.
    public void doubt(Predicate<K> changed) {
        next.filter(changed).ifPresent(this::ahead);
    }

    private void drop() {
        ahead.forget();
        next = Optional.empty();
        found = Optional.empty();
    }
}
