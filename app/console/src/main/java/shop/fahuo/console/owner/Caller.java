package shop.fahuo.console.owner;

import java.io.IOException;

/// Who made a request, in this process or in another. Thread-safe.
public interface Caller {

    void out(String text);

    void err(String text);

    /// Everything on the caller's standard input, which must be short.
    byte[] in() throws IOException;

    /// Nobody waits for the answer any more: the work is to stop where that is safe.
    boolean isGone();
}
