package shop.fahuo.store.db;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/// The one way into the database for anything that writes.
public interface Writer extends AutoCloseable {

    /// Queues a unit. The future completes when what the unit wrote would survive a power cut, or
    /// exceptionally with what the unit threw; then nothing of it is stored.
    <T> CompletableFuture<T> submit(Unit<T> unit);

    /// [#submit] and wait. What the unit threw unchecked is thrown here as it is.
    default <T> T write(Unit<T> unit) {
        return await(submit(unit));
    }

    /// Waits for what was submitted. What was thrown unchecked is thrown here as it is.
    static <T> T await(CompletableFuture<T> submitted) {
        try {
            return submitted.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /// Finishes what is queued and stops.
    @Override
    void close();
}
