package shop.fahuo.console.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/// Slow work on virtual threads, for as long as the shop behind it is open.
public final class Background implements Executor, AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Background.class.getName());

    /// How long the shop is kept open for what has begun.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Once it is closed, nothing is done: nobody is there any more to see it.
    @Override
    public void execute(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "closed before it began", e);
        }
    }

    /// Returns when what has begun is done, or takes too long. It is not interrupted: an H2 file
    /// closes under whoever is.
    @Override
    public void close() {
        threads.shutdown();
        try {
            var _ = threads.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
