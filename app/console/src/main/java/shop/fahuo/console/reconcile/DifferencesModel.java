package shop.fahuo.console.reconcile;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.DifferenceFilter;
import shop.fahuo.store.payment.bill.DifferencePage;
import shop.fahuo.store.payment.bill.DifferencePage.Mark;
import shop.fahuo.store.payment.bill.SettleResult;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What does not agree on a day, or on all of them, and what a person does about it.
public final class DifferencesModel {

    /// With how many a list begins.
    static final int PAGE = 200;

    private static final int FILE_PAGE = 5_000;

    private final ReconcileModel.Behind behind;
    private final DaysModel days;
    private final Jobs jobs;
    private final Threads threads;
    private final Latest<DifferencePage> listing;
    private final ReadOnlyObjectWrapper<Which> which = new ReadOnlyObjectWrapper<>(Which.WAITING);
    private final ReadOnlyObjectWrapper<Optional<MatchOutcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<DifferencePage> page =
            new ReadOnlyObjectWrapper<>(new DifferencePage(List.of(), Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<Difference>> selected =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Wording>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);

    DifferencesModel(ReconcileModel.Behind behind, DaysModel days, Jobs jobs, Threads threads) {
        this.behind = behind;
        this.days = days;
        this.jobs = jobs;
        this.threads = threads;
        listing = new Latest<>(threads, this::show, this::fail);
        days.selectedProperty().subscribe(this::look);
        days.rowsProperty().addListener((_, _, _) -> look());
    }

    public ReadOnlyObjectProperty<Which> whichProperty() {
        return which.getReadOnlyProperty();
    }

    /// Empty: any.
    public ReadOnlyObjectProperty<Optional<MatchOutcome>> outcomeProperty() {
        return outcome.getReadOnlyProperty();
    }

    /// All that is listed by now, and whether there is more.
    public ReadOnlyObjectProperty<DifferencePage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Difference>> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    /// What came of what somebody last did here.
    public ReadOnlyObjectProperty<Optional<Wording>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Whether differences have been read at all, so that none are truly none.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public void show(Which wanted) {
        which.set(wanted);
        look();
    }

    public void only(Optional<MatchOutcome> wanted) {
        outcome.set(wanted);
        look();
    }

    public void select(Optional<Difference> difference) {
        selected.set(difference);
    }

    /// Lists anew.
    public void look() {
        var filter = filter();
        listing.load(() -> behind.differences().page(filter, Optional.empty(), PAGE));
    }

    /// Lists more of the same.
    public void more() {
        page.get()
                .next()
                .ifPresent(
                        mark -> {
                            var filter = filter();
                            var before = page.get().rows();
                            listing.load(() -> after(filter, before, mark));
                        });
    }

    private DifferencePage after(DifferenceFilter filter, List<Difference> before, Mark mark) {
        var next = behind.differences().page(filter, Optional.of(mark), PAGE);
        var all = new ArrayList<>(before);
        all.addAll(next.rows());
        return new DifferencePage(all, next.next());
    }

    private DifferenceFilter filter() {
        var row = days.selectedProperty().get();
        return new DifferenceFilter(
                which.get().states(),
                row.map(found -> found.shelf().account()),
                row.map(DayRow::day),
                outcome.get());
    }

    /// Has the provider asked about the order's money; what it says mends the difference by itself.
    public void askProvider() {
        selected.get()
                .flatMap(Difference::order)
                .ifPresent(
                        order -> {
                            var by = behind.person().get();
                            threads.load(
                                    () -> behind.money().askAgain(order, by).join(),
                                    asked -> say(asked ? "reconcile.asked" : "reconcile.asked.not"),
                                    this::fail);
                        });
    }

    /// Explains the selected difference.
    ///
    /// @param book lets the books follow the bill
    public void settle(String note, boolean book) {
        selected.get()
                .ifPresent(
                        one -> {
                            var by = behind.person().get();
                            threads.load(
                                    () ->
                                            behind.differences()
                                                    .settle(one.id(), by, note, book)
                                                    .join(),
                                    this::settled,
                                    this::fail);
                        });
    }

    private void settled(SettleResult result) {
        switch (result) {
            case SettleResult.Done(_) -> say("reconcile.settled");
            case SettleResult.NotThere() -> say("reconcile.settled.gone");
            case SettleResult.Matched() -> say("reconcile.settled.matched");
            case SettleResult.AlreadySettled(var by, _) -> say("reconcile.settled.already", by);
            case SettleResult.NothingToBook() -> say("reconcile.settled.nothing");
        }
        look();
        days.look();
    }

    /// Writes everything the filter lets through, however much it is.
    public void export(Path to) {
        var filter = filter();
        bug.set(Optional.empty());
        jobs.start(
                Wording.of("reconcile.job.export", String.valueOf(to.getFileName())),
                progress -> write(filter, to, progress),
                rows -> say("reconcile.exported", rows, String.valueOf(to.getFileName())),
                this::fail);
    }

    private long write(DifferenceFilter filter, Path to, Progress progress) {
        return DifferenceCsv.write(
                to,
                csv -> {
                    long rows = 0;
                    var part = behind.differences().page(filter, Optional.empty(), FILE_PAGE);
                    while (true) {
                        part.rows().forEach(csv);
                        rows += part.rows().size();
                        progress.report(rows, 0);
                        if (part.next().isEmpty() || progress.isCancelled()) {
                            return rows;
                        }
                        part = behind.differences().page(filter, part.next(), FILE_PAGE);
                    }
                });
    }

    private void say(String key, Object... values) {
        bug.set(Optional.empty());
        said.set(Optional.of(Wording.of(key, values)));
    }

    private void show(DifferencePage now) {
        var was = selected.get().map(Difference::id);
        page.set(now);
        read.set(true);
        bug.set(Optional.empty());
        selected.set(
                now.rows().stream()
                        .filter(row -> was.filter(id -> id == row.id()).isPresent())
                        .findFirst()
                        .or(() -> now.rows().stream().findFirst()));
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
