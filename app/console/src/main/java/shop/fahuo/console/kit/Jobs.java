package shop.fahuo.console.kit;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;

/// All jobs under way, in one place.
public final class Jobs {

    private final Threads threads;
    private final ObservableList<Job> running = FXCollections.observableArrayList();
    private final ObservableList<Job> shown = FXCollections.unmodifiableObservableList(running);

    public Jobs(Threads threads) {
        this.threads = threads;
    }

    public ObservableList<Job> running() {
        return shown;
    }

    /// @param work runs in the background
    /// @param then gets its answer on the screen's thread
    /// @param failed gets the bug if the work threw
    public <T> Job start(
            Wording name, Function<Progress, T> work, Consumer<T> then, Consumer<Bug> failed) {
        var job = new Job(name);
        running.add(job);
        var reports = new Reports(job);
        threads.load(
                () -> work.apply(reports),
                answer -> {
                    finish(job, Optional.empty());
                    then.accept(answer);
                },
                bug -> {
                    finish(job, Optional.of(bug));
                    failed.accept(bug);
                });
        return job;
    }

    private void finish(Job job, Optional<Bug> bug) {
        running.remove(job);
        job.end(bug);
    }

    /// Passes on at most one report at a time, so that a fast job does not flood the screen's
    /// thread.
    private final class Reports implements Progress {

        private final Job job;
        private final AtomicReference<long[]> newest = new AtomicReference<>(new long[0]);

        Reports(Job job) {
            this.job = job;
        }

        @Override
        public void report(long done, long total) {
            if (newest.getAndSet(new long[] {done, total}).length == 0) {
                threads.ui().execute(this::show);
            }
        }

        private void show() {
            var report = newest.getAndSet(new long[0]);
            job.showProgress(report[0], report[1]);
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelled();
        }
    }
}
