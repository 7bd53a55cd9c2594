package shop.fahuo.worker.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import java.util.random.RandomGenerator;

/// Starts a process again and again, and kills it in the middle of its work.
///
/// @param main what runs in it
/// @param log where what it says of errors goes
/// @param calls how many calls it has made, over all processes
/// @param random says how many calls after the moment at which it is time it is killed
record Killer(
        Class<?> main,
        List<String> arguments,
        Path log,
        IntSupplier calls,
        RandomGenerator random) {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int GLANCE_NANOS = 500_000;

    /// Calls between the moment at which it is time to kill and the kill.
    private static final int NEAR = 12;

    /// A few calls after so much was done.
    void killAfter(IntSupplier done, int much) throws IOException, InterruptedException {
        try (var child = start()) {
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (done.getAsInt() < much) {
                glance(child, patience);
            }
            int until = calls.getAsInt() + random.nextInt(NEAR);
            while (calls.getAsInt() < until) {
                glance(child, patience);
            }
            child.kill();
        }
    }

    /// Lets it end by itself.
    void letEnd() throws IOException, InterruptedException {
        try (var child = start()) {
            assertThat(child.endsWithin(PATIENCE)).as("ends").isTrue();
            assertThat(child.exitCode()).as(said()).isZero();
        }
    }

    private Child start() throws IOException {
        return Child.start(main, log, arguments.toArray(String[]::new));
    }

    private void glance(Child child, long patience) throws IOException, InterruptedException {
        if (child.endsWithin(Duration.ZERO) || System.nanoTime() > patience) {
            throw new AssertionError("not killed at work: " + said());
        }
        LockSupport.parkNanos(GLANCE_NANOS);
    }

    private String said() throws IOException {
        return Files.readString(log);
    }
}
