package shop.fahuo.console;

import shop.fahuo.console.owner.Caller;

import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whoever started this process.
final class LocalCaller implements Caller {

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final CountDownLatch gone = new CountDownLatch(1);

    LocalCaller(InputStream in, PrintStream out, PrintStream err) {
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// The process is asked to end.
    void leave() {
        gone.countDown();
    }

    @Override
    public void out(String text) {
        out.print(text);
        // Set by a pipe whose other end was closed, as `| head` does; also flushes.
        if (out.checkError()) {
            leave();
        }
    }

    @Override
    public void err(String text) {
        err.print(text);
        err.flush();
    }

    /// At a terminal one line, which it does not show: what a verb asks for is secret.
    @Override
    public byte[] in() throws IOException {
        var terminal = terminal();
        return terminal.isPresent()
                ? new String(readHidden(terminal.get(), "")).getBytes(StandardCharsets.UTF_8)
                : in.readAllBytes();
    }

    /// Asked for at a terminal; a service has it in its environment.
    Optional<char[]> passphrase(String prompt) {
        return Optional.ofNullable(System.getenv("FAHUO_PASSPHRASE"))
                .map(String::toCharArray)
                .or(() -> terminal().map(terminal -> readHidden(terminal, prompt)));
    }

    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static char[] readHidden(Console terminal, String prompt) {
        var typed = terminal.readPassword("%s", prompt);
        return typed == null ? new char[0] : typed;
    }

    @Override
    public boolean isGone() {
        return gone.getCount() == 0;
    }

    @Override
    public boolean awaitGone(Duration longest) throws InterruptedException {
        return gone.await(longest.toMillis(), TimeUnit.MILLISECONDS);
    }
}
