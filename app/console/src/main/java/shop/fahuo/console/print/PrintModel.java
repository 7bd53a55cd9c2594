package shop.fahuo.console.print;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.labels.bitmap.Bitmap;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintJob;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// Labels that can be printed, the runs that are not finished, and the one under way.
public final class PrintModel {

    /// What the window shows.
    ///
    /// @param runs that are not finished, the oldest first
    public record Shown(List<LabelRow> rows, List<PrintJob> runs, List<PrinterSetup> printers) {

        static final Shown NOTHING = new Shown(List.of(), List.of(), List.of());

        public Shown {
            rows = List.copyOf(rows);
            runs = List.copyOf(runs);
            printers = List.copyOf(printers);
        }
    }

    /// A label as it would be printed.
    public record Preview(LabelRow row, Bitmap dots, int misfits) {}

    private final Supplier<PrintDesk> desk;
    private final Supplier<Actor.Person> person;
    private final Jobs jobs;
    private final Latest<Shown> looking;
    private final Latest<Optional<Preview>> drawing;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyObjectWrapper<List<LabelRow>> selected =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<PrinterSetup>> printer =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Preview>> preview =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<PrintStep> step =
            new ReadOnlyObjectWrapper<>(new PrintStep.Idle());

    private List<ParcelId> wanted = List.of();

    /// @param desk made when it is first wanted, in the background
    public PrintModel(
            Supplier<PrintDesk> desk, Supplier<Actor.Person> person, Jobs jobs, Threads threads) {
        this.desk = desk;
        this.person = person;
        this.jobs = jobs;
        looking = new Latest<>(threads, this::show, this::fail);
        drawing = new Latest<>(threads, preview::set, this::fail);
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<List<LabelRow>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<PrinterSetup>> printerProperty() {
        return printer.getReadOnlyProperty();
    }

    /// Of the first that is selected.
    public ReadOnlyObjectProperty<Optional<Preview>> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PrintStep> stepProperty() {
        return step.getReadOnlyProperty();
    }

    /// How many runs wait for a person.
    public long waiting() {
        return shown.get().runs().size();
    }

    public boolean isPrinting() {
        return step.get() instanceof PrintStep.Printing;
    }

    public void look() {
        looking.load(() -> desk.get().shown());
    }

    /// Looks before anybody does, and draws a label for nobody: then fonts and code are there when
    /// the first is wanted.
    public void lookAhead() {
        looking.load(() -> desk.get().shownAhead());
    }

    public void select(List<LabelRow> rows) {
        selected.set(List.copyOf(rows));
        draw();
    }

    /// Selects the labels of some parcels, once the list is read.
    public void want(Collection<ParcelRow> parcels) {
        wanted = parcels.stream().map(ParcelRow::id).toList();
    }

    public void choose(PrinterSetup wanted) {
        printer.set(Optional.of(wanted));
        draw();
    }

    private void draw() {
        var row = selected.get().stream().findFirst();
        var setup = printer.get();
        drawing.load(() -> row.flatMap(one -> desk.get().preview(one, setup)));
    }

    /// Prints what is selected and was never printed.
    public void print() {
        make(false, LabelRow::isNew);
    }

    /// Prints again what is selected and was printed, with a stamp.
    public void printAgain() {
        make(true, LabelRow::isPrinted);
    }

    /// Whether anything selected can be printed so.
    public boolean can(boolean again) {
        return !isPrinting()
                && printer.get().isPresent()
                && selected.get().stream().anyMatch(again ? LabelRow::isPrinted : LabelRow::isNew);
    }

    private void make(boolean again, Predicate<LabelRow> which) {
        var labels =
                selected.get().stream()
                        .filter(which)
                        .flatMap(row -> row.labels().stream())
                        .toList();
        var setup = printer.get();
        if (setup.isPresent() && !labels.isEmpty()) {
            start(progress -> make(setup.get(), labels, again, progress));
        }
    }

    private PrintStep make(
            PrinterSetup setup, List<LabelKey> labels, boolean again, Progress progress) {
        var making = desk.get().make(setup, labels, again, person.get());
        return making instanceof Making.Made(var run)
                ? run(setup, run, labels.size(), progress)
                : new PrintStep.Refused(making);
    }

    private PrintStep run(PrinterSetup setup, long run, int total, Progress progress) {
        return new PrintStep.Ended(
                desk.get()
                        .run(setup)
                        .print(
                                run,
                                (next, printed) -> {
                                    progress.report(printed, total);
                                    return !progress.isCancelled();
                                }));
    }

    /// Lets a run go on at the label it stopped at, at the printer that is chosen.
    public void resume(PrintJob run) {
        printer.get()
                .ifPresent(
                        setup ->
                                start(
                                        progress -> {
                                            desk.get().moveTo(run, setup);
                                            return run(
                                                    setup, run.id(), run.items().size(), progress);
                                        }));
    }

    /// Somebody has looked whether the label that nobody was sure of came out.
    public void looked(PrintJob run, boolean printed) {
        start(
                progress -> {
                    desk.get().looked(run, printed, person.get());
                    return new PrintStep.Idle();
                });
    }

    public void drop(PrintJob run) {
        start(
                progress -> {
                    desk.get().drop(run, person.get());
                    return new PrintStep.Idle();
                });
    }

    /// Keeps how a printer is set up.
    ///
    /// @param fields see [PrinterFields]
    /// @param test whether it is to print a test page at once
    public void save(String name, Map<String, String> fields, boolean test) {
        start(progress -> save(desk.get(), name, fields, test));
    }

    private PrintStep save(PrintDesk at, String name, Map<String, String> fields, boolean test) {
        if (name.isBlank()) {
            return new PrintStep.WrongField("name");
        }
        try {
            var setup = PrinterFields.read(name, fields);
            at.printing().printers().put(name, setup.fields(), person.get());
            return test ? new PrintStep.Tested(setup, at.test(setup)) : new PrintStep.Idle();
        } catch (PrinterFields.WrongField wrong) {
            return new PrintStep.WrongField(wrong.field());
        }
    }

    public void remove(String name) {
        start(
                progress -> {
                    if (desk.get().printer(name).isPresent()) {
                        desk.get().printing().printers().remove(name, person.get());
                    }
                    return new PrintStep.Idle();
                });
    }

    private void start(Function<Progress, PrintStep> work) {
        if (isPrinting()) {
            return;
        }
        var job = jobs.start(Wording.of("print.job"), work, this::ended, this::broke);
        if (job.stateProperty().get() == Job.State.RUNNING) {
            step.set(new PrintStep.Printing(job));
        }
    }

    private void ended(PrintStep end) {
        step.set(end);
        look();
    }

    private void broke(Bug bug) {
        ended(new PrintStep.Broken(bug));
    }

    private void show(Shown now) {
        shown.set(now);
        var name = printer.get().map(PrinterSetup::name);
        printer.set(
                now.printers().stream()
                        .filter(one -> name.filter(one.name()::equals).isPresent())
                        .findFirst()
                        .or(() -> now.printers().stream().findFirst()));
        var ids =
                wanted.isEmpty()
                        ? selected.get().stream().map(row -> row.parcel().id()).toList()
                        : wanted;
        wanted = List.of();
        select(now.rows().stream().filter(row -> ids.contains(row.parcel().id())).toList());
    }

    private void fail(Bug bug) {
        step.set(new PrintStep.Broken(bug));
    }
}
