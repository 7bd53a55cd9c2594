package shop.fahuo.console.kit;

import java.util.concurrent.atomic.AtomicBoolean;

/// Turns a burst of signals, from any thread, into one run on the screen's thread a moment later,
/// and signals without end into runs with a rest between them.
public final class Coalesced {

    private final Threads threads;
    private final Runnable action;
    private final AtomicBoolean signalled = new AtomicBoolean();

    /// Somebody will look whether there was a signal.
    private final AtomicBoolean watched = new AtomicBoolean();

    public Coalesced(Threads threads, Runnable action) {
        this.threads = threads;
        this.action = action;
    }

    public void signal() {
        signalled.set(true);
        if (watched.compareAndSet(false, true)) {
            threads.soon().execute(this::look);
        }
    }

    private void look() {
        if (signalled.getAndSet(false)) {
            threads.rested().execute(this::look);
            action.run();
            return;
        }
        watched.set(false);
        // One that came between the two lines above found this still watched.
        if (signalled.get()) {
            signal();
        }
    }
}
