package shop.fahuo.store.outbox;

import java.util.random.RandomGenerator;

/// Spreads retries. Calls end on many threads, and most generators serve one at a time.
public final class Jitter {

    private final RandomGenerator random;

    public Jitter(RandomGenerator random) {
        this.random = random;
    }

    /// From 0 (inclusive) to 1 (exclusive).
    public synchronized double next() {
        return random.nextDouble();
    }
}
