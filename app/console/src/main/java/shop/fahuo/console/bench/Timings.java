package shop.fahuo.console.bench;

import java.util.Arrays;

/// How long many runs of one thing took.
final class Timings {

    private final long[] nanos;

    private Timings(long[] nanos) {
        this.nanos = nanos;
    }

    /// Runs it half as often to warm up, then measures.
    static Timings of(int runs, Runnable work) {
        for (int i = 0; i < runs / 2; i++) {
            work.run();
        }
        var nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            long began = System.nanoTime();
            work.run();
            nanos[i] = System.nanoTime() - began;
        }
        return taken(nanos);
    }

    /// What somebody else has timed.
    static Timings taken(long... nanos) {
        var sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Timings(sorted);
    }

    /// How many in a second, one after the other.
    Figure rate(String name) {
        return Figure.of(
                name + ".rate",
                nanos.length * 1e9 / Arrays.stream(nanos).sum(),
                "1/s",
                nanos.length);
    }

    Figure figure(String name, int percentile) {
        int index = Math.min(nanos.length - 1, nanos.length * percentile / 100);
        return Figure.of(name + ".p" + percentile, nanos[index] / 1e6, "ms", nanos.length);
    }

    Figure worst(String name) {
        return Figure.of(name + ".worst", nanos[nanos.length - 1] / 1e6, "ms", nanos.length);
    }
}
