package shop.fahuo.console;

import shop.fahuo.console.owner.Request;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Where the program starts.
public final class Main {

    /// How long a process that is asked to end may take to finish what it began.
    private static final Duration GRACE = Duration.ofSeconds(20);

    private Main() {}

    static void main(String... arguments) {
        if (List.of(arguments).equals(List.of("--version"))) {
            IO.println("fahuo 0.1.0");
            return;
        }
        var caller = new LocalCaller(System.in, System.out, System.err);
        var ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(caller, ended)));
        var request =
                new Request(
                        List.of(arguments),
                        Path.of("").toAbsolutePath(),
                        Locale.getDefault().getLanguage());
        int status = new Program(caller, Clock.systemUTC()).run(request);
        ended.countDown();
        // JavaFX and the database may have left threads behind.
        System.exit(status);
    }

    private static void end(LocalCaller caller, CountDownLatch ended) {
        caller.leave();
        try {
            var _ = ended.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
