package shop.fahuo.console.importing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// One spreadsheet on its way in: chosen, recognised, tried out, taken.
public final class ImportModel {

    /// How far the spreadsheet has come.
    public sealed interface Step {

        record Choosing() implements Step {}

        record Looking(Path file) implements Step {}

        /// @param look why nothing can be done with it
        record Useless(Path file, ImportLook look) implements Step {}

        /// Read through once without changing anything.
        record Trying(Path file, ImportLook.Known known, Job job) implements Step {}

        /// @param report what importing it would do
        record Tried(ImportReport report) implements Step {}

        record Taking(Path file, ImportLook.Known known, Job job) implements Step {}

        record Taken(ImportReport report) implements Step {}

        record Broken(Bug bug) implements Step {}
    }

    private final Importer importer;
    private final Supplier<Actor.Person> person;
    private final Jobs jobs;
    private final Latest<ImportLook> looking;
    private final Latest<List<ChannelName>> listing;
    private final ReadOnlyObjectWrapper<List<ChannelName>> channels =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Step> step =
            new ReadOnlyObjectWrapper<>(new Step.Choosing());
    private final ReadOnlyObjectWrapper<Optional<Path>> saved =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private long started;

    public ImportModel(
            Importer importer, Supplier<Actor.Person> person, Jobs jobs, Threads threads) {
        this.importer = importer;
        this.person = person;
        this.jobs = jobs;
        looking = new Latest<>(threads, this::seen, this::fail);
        listing = new Latest<>(threads, channels::set, this::fail);
    }

    public ReadOnlyObjectProperty<Step> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// What orders can be imported into, as far as the shop knows.
    public ReadOnlyObjectProperty<List<ChannelName>> channelsProperty() {
        return channels.getReadOnlyProperty();
    }

    /// Where the rejects of the last report were saved.
    public ReadOnlyObjectProperty<Optional<Path>> savedProperty() {
        return saved.getReadOnlyProperty();
    }

    /// Back to the start; an import that runs goes on.
    public void restart() {
        if (step.get() instanceof Step.Trying trying) {
            trying.job().cancel();
        }
        looking.forget();
        started++;
        step.set(new Step.Choosing());
    }

    public void choose(Path file) {
        restart();
        saved.set(Optional.empty());
        step.set(new Step.Looking(file));
        listing.load(importer::channels);
        looking.load(() -> importer.look(file));
    }

    /// These are the orders of another channel than the file looks like; tries them out anew.
    public void use(ChannelName channel) {
        switch (step.get()) {
            case Step.Tried(var report) when !report.channel().equals(Optional.of(channel)) ->
                    tryOut(report.request().file(), known(report.format(), channel));
            case Step.Trying(var file, var known, var job)
                    when !known.channel().equals(Optional.of(channel)) -> {
                job.cancel();
                tryOut(file, known(known.format(), channel));
            }
            case Step.Tried(_),
                    Step.Trying(_, _, _),
                    Step.Choosing(),
                    Step.Looking(_),
                    Step.Useless(_, _),
                    Step.Taking(_, _, _),
                    Step.Taken(_),
                    Step.Broken(_) -> {}
        }
    }

    private static ImportLook.Known known(SheetFormat format, ChannelName channel) {
        return new ImportLook.Known(format, Optional.of(channel));
    }

    /// Takes the file in, tried out or not.
    public void take() {
        switch (step.get()) {
            case Step.Tried(var report) ->
                    take(
                            report.request().file(),
                            new ImportLook.Known(report.format(), report.channel()));
            case Step.Trying(var file, var known, var job) -> {
                job.cancel();
                take(file, known);
            }
            case Step.Choosing(),
                    Step.Looking(_),
                    Step.Useless(_, _),
                    Step.Taking(_, _, _),
                    Step.Taken(_),
                    Step.Broken(_) -> {}
        }
    }

    /// Stops what is running, where that is safe.
    public void cancel() {
        switch (step.get()) {
            case Step.Trying(_, _, var job) -> job.cancel();
            case Step.Taking(_, _, var job) -> job.cancel();
            case Step.Choosing(),
                    Step.Looking(_),
                    Step.Useless(_, _),
                    Step.Tried(_),
                    Step.Taken(_),
                    Step.Broken(_) -> {}
        }
    }

    public void saveRejects(ImportReport report, Path to) {
        jobs.start(
                Wording.of("import.job.rejects", String.valueOf(to.getFileName())),
                progress -> save(report, to),
                path -> saved.set(Optional.of(path)),
                this::fail);
    }

    private Path save(ImportReport report, Path to) {
        try {
            importer.saveRejects(report, to);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void seen(ImportLook look) {
        if (step.get() instanceof Step.Looking(var file)) {
            switch (look) {
                case ImportLook.Known known -> tryOut(file, known);
                case ImportLook.Unusable _, ImportLook.Unreadable _ ->
                        step.set(new Step.Useless(file, look));
            }
        }
    }

    private void tryOut(Path file, ImportLook.Known known) {
        step.set(new Step.Looking(file));
        var job = start("import.job.try", file, known, true);
        if (step.get() instanceof Step.Looking) {
            step.set(new Step.Trying(file, known, job));
        }
    }

    private void take(Path file, ImportLook.Known known) {
        step.set(new Step.Looking(file));
        var job = start("import.job.take", file, known, false);
        if (step.get() instanceof Step.Looking) {
            step.set(new Step.Taking(file, known, job));
        }
    }

    private Job start(String name, Path file, ImportLook.Known known, boolean dryRun) {
        var request = new ImportRequest(file, known.channel(), dryRun, person.get());
        long ticket = ++started;
        return jobs.start(
                Wording.of(name, String.valueOf(file.getFileName())),
                progress -> importer.run(request, progress),
                result -> ended(ticket, request, result),
                this::fail);
    }

    /// A job whose file or channel nobody asks for any more ends silently.
    private void ended(long ticket, ImportRequest request, ImportResult result) {
        if (ticket == started) {
            step.set(
                    switch (result) {
                        case ImportResult.Ended(var report) ->
                                request.dryRun() ? new Step.Tried(report) : new Step.Taken(report);
                        case ImportResult.Failed(var why) -> new Step.Useless(request.file(), why);
                    });
        }
    }

    private void fail(Bug bug) {
        step.set(new Step.Broken(bug));
    }
}
