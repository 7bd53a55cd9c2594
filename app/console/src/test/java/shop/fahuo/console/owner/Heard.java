package shop.fahuo.console.owner;

import java.time.Duration;

/// A caller that keeps what it is told.
@SuppressWarnings("JdkObsolete") // heard on one thread, read on another
public final class Heard implements Caller {

    private final StringBuffer out = new StringBuffer();
    private final StringBuffer err = new StringBuffer();
    private final byte[] in;

    public Heard(byte... in) {
        this.in = in.clone();
    }

    public String outText() {
        return out.toString();
    }

    public String errText() {
        return err.toString();
    }

    @Override
    public void out(String text) {
        out.append(text);
    }

    @Override
    public void err(String text) {
        err.append(text);
    }

    @Override
    public byte[] in() {
        return in.clone();
    }

    @Override
    public boolean isGone() {
        return false;
    }

    @Override
    public boolean awaitGone(Duration longest) {
        return false;
    }
}
