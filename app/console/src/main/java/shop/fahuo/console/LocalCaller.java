package shop.fahuo.console;

import shop.fahuo.console.owner.Caller;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
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

    @Override
    public byte[] in() throws IOException {
        return in.readAllBytes();
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
