package shop.fahuo.console.commission;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.law.LawLook;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.order.Actor;
import shop.fahuo.labels.font.Fonts;
import shop.fahuo.store.commission.PlanTexts;
import shop.fahuo.store.commission.Plans.Activated;
import shop.fahuo.store.insight.PlanTrial;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/// Every version of the plan and one read from a file: what one pays, what it would have cost, and
/// what the law asks of it.
public final class PlansModel {

    /// What stands behind it.
    ///
    /// @param law asks the law of a plan, and of the shop as it is
    /// @param names what people are called, masked, by their codes
    /// @param fonts of the page for a lawyer, read when it is first made
    public record Behind(
            PlanDesk desk,
            Function<Optional<ShopPlan>, LawLook> law,
            Function<List<String>, Map<String, String>> names,
            Supplier<Fonts> fonts,
            Supplier<Actor.Person> person) {}

    /// What a plan would have cost.
    ///
    /// @param names of those who would have earned most, by code
    public record Tried(PlanTrial.Report report, Map<String, String> names) {}

    private record Seen(List<PlanVersion> versions, PlanSubject subject, LawLook law) {}

    /// @param version that is in force now, or will be; empty when nothing came of it
    private record Given(Activated answer, Optional<PlanVersion> version) {}

    private final Behind behind;
    private final Jobs jobs;
    private final Threads threads;
    private final Latest<Seen> looking;
    private final ReadOnlyObjectWrapper<List<PlanVersion>> versions =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<PlanSubject> subject =
            new ReadOnlyObjectWrapper<>(new PlanSubject.Nothing());
    private final ReadOnlyObjectWrapper<Optional<LawLook>> law =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Tried>> tried =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Activated>> activated =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Wording>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper();

    public PlansModel(Behind behind, Jobs jobs, Threads threads) {
        this.behind = behind;
        this.jobs = jobs;
        this.threads = threads;
        looking = new Latest<>(threads, this::show, this::fail);
    }

    /// The one that counts last first.
    public ReadOnlyObjectProperty<List<PlanVersion>> versionsProperty() {
        return versions.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<PlanSubject> subjectProperty() {
        return subject.getReadOnlyProperty();
    }

    /// What the law asks of the plan that shows; empty until it has been asked.
    public ReadOnlyObjectProperty<Optional<LawLook>> lawProperty() {
        return law.getReadOnlyProperty();
    }

    /// Empty until somebody has the plan tried that shows.
    public ReadOnlyObjectProperty<Optional<Tried>> triedProperty() {
        return tried.getReadOnlyProperty();
    }

    /// What came of putting the plan in force that shows.
    public ReadOnlyObjectProperty<Optional<Activated>> activatedProperty() {
        return activated.getReadOnlyProperty();
    }

    /// What came of what else somebody last did here.
    public ReadOnlyObjectProperty<Optional<Wording>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether plans have been read at all, so that none are truly none.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    /// Reads the versions, and asks the law again. Shows the one in force when none shows.
    public void look() {
        var shown = subject.get();
        looking.load(() -> see(shown));
    }

    private Seen see(PlanSubject shown) {
        var all = behind.desk().versions();
        var now =
                switch (shown) {
                    case PlanSubject.Nothing() -> live(all);
                    case PlanSubject.Version(var was) ->
                            find(all, was.plan().version()).orElseGet(() -> live(all));
                    case PlanSubject.Draft _, PlanSubject.Faulty _, PlanSubject.Unread _ -> shown;
                };
        // Of what is no plan nothing can be asked: then of the one in force.
        return new Seen(all, now, behind.law().apply(now.shown().or(() -> live(all).shown())));
    }

    private static PlanSubject live(List<PlanVersion> all) {
        return all.stream()
                .filter(one -> one.standing() == PlanVersion.Standing.LIVE)
                .findFirst()
                .or(() -> all.stream().findFirst())
                .<PlanSubject>map(PlanSubject.Version::new)
                .orElseGet(PlanSubject.Nothing::new);
    }

    private static Optional<PlanSubject> find(List<PlanVersion> all, int version) {
        return all.stream()
                .filter(one -> one.plan().version() == version)
                .<PlanSubject>map(PlanSubject.Version::new)
                .findFirst();
    }

    private void show(Seen seen) {
        versions.set(seen.versions());
        read.set(true);
        bug.set(Optional.empty());
        subject.set(seen.subject());
        law.set(Optional.of(seen.law()));
    }

    public void choose(PlanVersion version) {
        turnTo(new PlanSubject.Version(version));
    }

    /// Shows a plan file.
    public void open(Path file) {
        var name = String.valueOf(file.getFileName());
        threads.load(() -> PlanSubject.read(file, name), this::turnTo, this::fail);
    }

    private void turnTo(PlanSubject wanted) {
        subject.set(wanted);
        law.set(Optional.empty());
        tried.set(Optional.empty());
        activated.set(Optional.empty());
        said.set(Optional.empty());
        look();
    }

    /// Runs the plan that shows over the orders of the last days, beside the one in force.
    public void tryOut() {
        var asked = subject.get();
        asked.shown()
                .filter(_ -> !busy.get())
                .ifPresent(
                        plan -> {
                            busy.set(true);
                            jobs.start(
                                    Wording.of("commission.job.trial", plan.plan().name()),
                                    _ -> tryOut(plan),
                                    found -> {
                                        busy.set(false);
                                        if (subject.get().equals(asked)) {
                                            tried.set(Optional.of(found));
                                        }
                                    },
                                    this::stop);
                        });
    }

    private Tried tryOut(ShopPlan plan) {
        var report = behind.desk().run(plan, PlanDesk.DAYS);
        var codes = report.after().top().stream().map(one -> one.payee().value()).toList();
        return new Tried(report, behind.names().apply(codes));
    }

    /// Puts the file that shows in force.
    ///
    /// @param from empty for now
    public void activate(Optional<Instant> from) {
        if (subject.get() instanceof PlanSubject.Draft draft && !busy.get()) {
            busy.set(true);
            var by = behind.person().get();
            threads.load(() -> activate(draft, from, by), this::given, this::stop);
        }
    }

    private Given activate(PlanSubject.Draft draft, Optional<Instant> from, Actor.Person by) {
        var answer = behind.desk().activate(draft.source(), from, by);
        var version =
                switch (answer) {
                    case Activated.Done(var plan, var _) ->
                            behind.desk().versions().stream()
                                    .filter(one -> one.plan().version() == plan.version())
                                    .findFirst();
                    case Activated.Unlawful _,
                            Activated.Invalid _,
                            Activated.TooEarly _,
                            Activated.Taken _ ->
                            Optional.<PlanVersion>empty();
                };
        return new Given(answer, version);
    }

    private void given(Given given) {
        busy.set(false);
        given.version().ifPresentOrElse(this::choose, this::look);
        activated.set(Optional.of(given.answer()));
    }

    /// Writes the plan to begin with, for somebody to change.
    public void saveExample(Path to) {
        write(to, () -> PlanTexts.example().getBytes(StandardCharsets.UTF_8));
    }

    /// Writes what the law asks of the plan that shows as a page for a lawyer.
    ///
    /// @param page makes it
    public void savePage(Path to, BiFunction<LawLook, Fonts, byte[]> page) {
        law.get().ifPresent(look -> write(to, () -> page.apply(look, behind.fonts().get())));
    }

    private void write(Path to, Supplier<byte[]> content) {
        var name = String.valueOf(to.getFileName());
        jobs.start(
                Wording.of("commission.job.write", name),
                _ -> {
                    try {
                        Files.write(to, content.get());
                        return Wording.of("commission.written", name);
                    } catch (IOException _) {
                        return Wording.of("commission.unwritten", name);
                    }
                },
                words -> said.set(Optional.of(words)),
                this::fail);
    }

    /// What kept others from beginning broke.
    private void stop(Bug cause) {
        busy.set(false);
        fail(cause);
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
