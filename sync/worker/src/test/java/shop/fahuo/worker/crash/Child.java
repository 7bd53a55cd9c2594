package shop.fahuo.worker.crash;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A process with a shop open, seen from who will kill it.
final class Child implements AutoCloseable {

    /// What it says once it has its home open.
    static final String OPENED = "opened";

    private final Process process;
    private final CountDownLatch opened = new CountDownLatch(1);

    private Child(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::listen);
    }

    /// @param main what runs in it, in the tests' classes
    static Child start(Class<?> main, Path log, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.jooq.no-logo=true",
                        "-Dorg.jooq.no-tips=true",
                        "-cp",
                        classPath(),
                        main.getName()));
        command.addAll(List.of(arguments));
        return new Child(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start());
    }

    /// Everything this JVM has, modules or not, and the tests.
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""),
                Path.of("target", "test-classes").toAbsolutePath().toString());
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().filter(OPENED::equals).forEach(_ -> opened.countDown());
        } catch (IOException | UncheckedIOException e) {
            // it was killed in the middle of a line
        } finally {
            opened.countDown();
        }
    }

    /// Waits until it has its home open, or has died.
    void awaitOpened() throws InterruptedException {
        opened.await();
    }

    /// @return whether it has ended by itself
    boolean endsWithin(Duration time) throws InterruptedException {
        return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    }

    int exitCode() {
        return process.exitValue();
    }

    /// SIGKILL, and the process is gone.
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
