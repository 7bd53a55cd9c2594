package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

class BackgroundTest {

    private final Background background = new Background();

    @Test
    void waitsForWhatHasBegun() throws InterruptedException {
        var closing = new CompletableFuture<Thread>();
        var waited = new AtomicBoolean();
        background.execute(() -> waited.set(waits(closing.join())));
        closing.complete(Thread.ofPlatform().start(background::close));
        closing.join().join();
        assertThat(waited).isTrue();
    }

    /// Watches a thread until it waits or has ended.
    private static boolean waits(Thread thread) {
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            if (thread.getState() == Thread.State.TERMINATED) {
                return false;
            }
            Thread.onSpinWait();
        }
        return true;
    }

    @Test
    void doesNothingOnceItIsClosed() {
        var done = new AtomicBoolean();
        background.close();
        background.execute(() -> done.set(true));
        background.close();
        assertThat(done).isFalse();
    }
}
