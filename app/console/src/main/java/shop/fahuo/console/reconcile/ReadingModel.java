package shop.fahuo.console.reconcile;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Wording;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/// The bills of one day on their way in.
public final class ReadingModel {

    /// How far they have come.
    public sealed interface Step {

        record Idle() implements Step {}

        /// Where are they to come from?
        record Asking(DayRow day) implements Step {}

        record Reading(DayRow day, Job job) implements Step {}

        record Ended(DayRow day, ReadingResult result) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    private final BillSource source;
    private final DaysModel days;
    private final Jobs jobs;
    private final ReadOnlyObjectWrapper<Step> step = new ReadOnlyObjectWrapper<>(new Step.Idle());
    private long started;

    ReadingModel(ReconcileModel.Behind behind, DaysModel days, Jobs jobs) {
        source = behind.source();
        this.days = days;
        this.jobs = jobs;
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// Asks where the bills of the selected day are to come from.
    public void ask() {
        days.selectedProperty().get().ifPresent(day -> step.set(new Step.Asking(day)));
    }

    /// Puts it away; what is being read goes on.
    public void dismiss() {
        started++;
        step.set(new Step.Idle());
    }

    public void fetch() {
        if (step.get() instanceof Step.Asking(var day)) {
            start(day, progress -> source.fetch(day.shelf(), day.day(), progress));
        }
    }

    public void read(List<Path> files) {
        if (step.get() instanceof Step.Asking(var day) && !files.isEmpty()) {
            start(day, progress -> source.read(day.shelf(), day.day(), files, progress));
        }
    }

    private void start(DayRow day, Function<Progress, ReadingResult> work) {
        long ticket = ++started;
        var job =
                jobs.start(
                        Wording.of("reconcile.job.read", day.day().toString()),
                        work,
                        result -> ended(ticket, day, result),
                        cause -> failed(ticket, day, cause));
        if (ticket == started && step.get() instanceof Step.Asking) {
            step.set(new Step.Reading(day, job));
        }
    }

    private void ended(long ticket, DayRow day, ReadingResult result) {
        if (ticket == started) {
            step.set(new Step.Ended(day, result));
        }
        days.wasRead(day, result.isTaken() || result instanceof ReadingResult.Later);
    }

    private void failed(long ticket, DayRow day, Bug cause) {
        if (ticket == started) {
            step.set(new Step.Broken(cause));
        }
        days.wasRead(day, false);
    }
}
