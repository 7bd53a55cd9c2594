package shop.fahuo.console.kit;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// Loads in the background and hands over only the answer to the newest question. Used on the
/// screen's thread.
public final class Latest<T> {

    private final Threads threads;
    private final Consumer<T> then;
    private final Consumer<Bug> failed;
    private long asked;

    public Latest(Threads threads, Consumer<T> then, Consumer<Bug> failed) {
        this.threads = threads;
        this.then = then;
        this.failed = failed;
    }

    public void load(Supplier<T> work) {
        long ticket = ++asked;
        threads.load(
                work, found -> ifNewest(ticket, found, then), bug -> ifNewest(ticket, bug, failed));
    }

    /// Answers still under way are dropped.
    public void forget() {
        asked++;
    }

    private <A> void ifNewest(long ticket, A answer, Consumer<A> to) {
        if (ticket == asked) {
            to.accept(answer);
        }
    }
}
