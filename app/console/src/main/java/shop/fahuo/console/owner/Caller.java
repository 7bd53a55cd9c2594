package shop.fahuo.console.owner;

import java.io.IOException;
import java.time.Duration;

/// Who made a request, in this process or in another. Thread-safe.
public interface Caller {

    void out(String text);

    void err(String text);

    /// Everything on the caller's standard input, which must be short.
    byte[] in() throws IOException;

    /// Nobody waits for the answer any more: the work is to stop where that is safe.
    boolean isGone();

    /// Waits until nobody waits for the answer any more.
    ///
    /// @return whether that is so now, or the time was over first
    boolean awaitGone(Duration longest) throws InterruptedException;
}
