package shop.fahuo.worker;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Wakes the one thread that waits on it; several raises before it looks are one.
final class Signal {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean raised;

    void raise() {
        lock.lock();
        try {
            raised = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /// Returns when it was raised since the last call, at once if it already was, or after `most`.
    void await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            long left = most.toNanos();
            while (!raised && left > 0) {
                left = changed.awaitNanos(left);
            }
            raised = false;
        } finally {
            lock.unlock();
        }
    }
}
