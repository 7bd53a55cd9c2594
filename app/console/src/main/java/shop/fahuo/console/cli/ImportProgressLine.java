package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Progress;

/// Says now and then how far a long import is, and stops it when its caller has gone.
final class ImportProgressLine implements Progress {

    private static final long EVERY = 100_000;

    private final Call call;
    private long next = EVERY;

    ImportProgressLine(Call call) {
        this.call = call;
    }

    @Override
    public void report(long done, long total) {
        if (done >= next) {
            next += EVERY;
            call.note(
                    "cli.import.progress", done, total == 0 ? 0 : Math.min(99, done * 100 / total));
        }
    }

    @Override
    public boolean isCancelled() {
        return call.caller().isGone();
    }
}
