package shop.fahuo.console.kit;

import java.util.concurrent.atomic.AtomicBoolean;

/// Turns a burst of signals, from any thread, into one run on the screen's thread a moment later.
public final class Coalesced {

    private final Threads threads;
    private final Runnable action;
    private final AtomicBoolean waiting = new AtomicBoolean();

    public Coalesced(Threads threads, Runnable action) {
        this.threads = threads;
        this.action = action;
    }

    public void signal() {
        if (waiting.compareAndSet(false, true)) {
            threads.soon().execute(this::run);
        }
    }

    private void run() {
        waiting.set(false);
        action.run();
    }
}
