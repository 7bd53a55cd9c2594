package shop.fahuo.console.bench;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;

/// How long one frame follows another while something is done in each, as whoever sits before the
/// screen has it: what keeps the screen's thread, drawing included, makes the next frame late.
final class Frames extends AnimationTimer {

    /// Done in a frame, on the screen's thread.
    interface Act {
        /// @param frame counted from 0
        void in(int frame);
    }

    private final Act act;
    private final long[] nanos;
    private final CompletableFuture<Timings> timed = new CompletableFuture<>();
    private int frame;
    private long last;

    private Frames(int frames, Act act) {
        this.act = act;
        nanos = new long[frames];
    }

    /// Takes about a sixtieth of a second a frame.
    static Timings of(int frames, Act act) {
        var running = new Frames(frames, act);
        Platform.runLater(running::start);
        return running.timed.join();
    }

    @Override
    public void handle(long now) {
        long begun = System.nanoTime();
        if (frame > 0) {
            nanos[frame - 1] = begun - last;
        }
        last = begun;
        if (frame == nanos.length) {
            stop();
            timed.complete(Timings.taken(nanos));
            return;
        }
        try {
            act.in(frame++);
        } catch (RuntimeException e) {
            stop();
            timed.completeExceptionally(e);
        }
    }
}
