package shop.fahuo.console.settlement;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.core.Sha256;
import shop.fahuo.store.settlement.PayoutAnswered;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.PayoutStep;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// What people do about runs and their payouts.
public final class RunActsModel {

    private final SettlementModel.Behind behind;
    private final RunsModel runs;
    private final Threads threads;
    private final ReadOnlyObjectWrapper<Optional<Said>> said =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    RunActsModel(SettlementModel.Behind behind, RunsModel runs, Threads threads) {
        this.behind = behind;
        this.runs = runs;
        this.threads = threads;
    }

    public ReadOnlyObjectProperty<Optional<Said>> saidProperty() {
        return said.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Freezes the preview that shows, for a second person to agree to.
    public void draft(String note) {
        page().filter(page -> page.run().isEmpty())
                .ifPresent(
                        page -> {
                            var by = behind.person().get();
                            var month = page.period();
                            answer(
                                    () -> behind.settlement().runs().draft(month, note, by),
                                    "settlement.said.drafted");
                        });
    }

    /// Agrees to the run that shows; money begins to leave.
    public void approve() {
        run().ifPresent(
                        run -> {
                            var by = behind.person().get();
                            answer(
                                    () -> behind.settlement().runs().approve(run.number(), by),
                                    "settlement.said.approved");
                        });
    }

    /// Gives up the run that shows.
    public void cancel() {
        run().ifPresent(
                        run -> {
                            var by = behind.person().get();
                            answer(
                                    () -> behind.settlement().runs().cancel(run.number(), by),
                                    "settlement.said.cancelled");
                        });
    }

    /// Writes what of the run is to be paid at the bank.
    public void export(Path to) {
        run().ifPresent(run -> load(() -> export(run, to), said::set));
    }

    private Optional<Said> export(SettlementRecord run, Path to) {
        var payouts = behind.settlement().payouts().ofRun(run);
        var listed = BankCsv.listed(payouts);
        long doubted = payouts.stream().filter(PayoutRecord::isDoubted).count();
        try {
            BankCsv.write(to, run, listed);
            return Optional.of(
                    new Said.Done(
                            doubted == 0
                                    ? Wording.of(
                                            "settlement.said.exported", listed.size(), name(to))
                                    : Wording.of(
                                            "settlement.said.exportedBut",
                                            listed.size(),
                                            name(to),
                                            doubted)));
        } catch (IOException _) {
            return Optional.of(new Said.Not(Wording.of("settlement.said.unwritten", name(to))));
        }
    }

    /// Does something about the selected payout.
    ///
    /// @param note why it failed, or what there is to say
    /// @param proof the file that shows that it was paid
    public void step(PayoutStep step, String note, Optional<Path> proof) {
        payout().filter(step::fits)
                .ifPresent(payout -> load(() -> take(payout, step, note, proof), this::told));
    }

    private Optional<Said> take(
            PayoutRecord payout, PayoutStep step, String note, Optional<Path> proof) {
        var desk = behind.settlement().payouts();
        var by = behind.person().get();
        var reference = payout.reference();
        try {
            var answered =
                    switch (step) {
                        case PAID -> desk.paid(reference, note, hash(proof), by);
                        case FAILED -> desk.failed(reference, note, by);
                        case BOUNCED -> desk.bounced(reference, note, by);
                        case RETRY -> desk.retry(reference, by);
                        case CANCEL -> desk.cancel(reference, by);
                    };
            return Optional.of(said(step, payout, answered.join()));
        } catch (IOException _) {
            var file = proof.map(RunActsModel::name).orElse("");
            return Optional.of(new Said.Not(Wording.of("settlement.said.unread", file)));
        }
    }

    private static String hash(Optional<Path> proof) throws IOException {
        return proof.isEmpty() ? "" : Sha256.of(Files.readAllBytes(proof.get())).hex();
    }

    /// @param before as it was
    private static Said said(PayoutStep step, PayoutRecord before, PayoutAnswered answered) {
        return switch (answered) {
            case PayoutAnswered.Refused(var why) -> new Said.Refused(why);
            case PayoutAnswered.Done(var payout) ->
                    new Said.Done(
                            Wording.of(
                                    switch (step) {
                                        case PAID -> "settlement.said.paid";
                                        case FAILED -> "settlement.said.failed";
                                        case BOUNCED -> "settlement.said.bounced";
                                        case RETRY ->
                                                before.isDoubted()
                                                        ? "settlement.said.listed"
                                                        : "settlement.said.retried";
                                        case CANCEL -> "settlement.said.takenBack";
                                    },
                                    payout.payee().value()));
        };
    }

    private void answer(Supplier<CompletableFuture<SettlementAnswered>> command, String done) {
        load(
                () -> command.get().join(),
                answered -> {
                    switch (answered) {
                        case SettlementAnswered.Refused(var why) ->
                                told(Optional.of(new Said.Refused(why)));
                        case SettlementAnswered.Done(var run) -> {
                            said.set(Optional.of(new Said.Done(Wording.of(done, run.number()))));
                            runs.choose(Optional.of(run.number()));
                        }
                    }
                });
    }

    /// Shows what came of something, and what it has changed.
    void told(Optional<Said> words) {
        said.set(words);
        runs.look();
    }

    private <T> void load(Supplier<T> work, Consumer<T> then) {
        busy.set(true);
        threads.load(
                work,
                found -> {
                    busy.set(false);
                    then.accept(found);
                },
                bug -> {
                    busy.set(false);
                    said.set(Optional.of(new Said.Broken(bug)));
                });
    }

    /// What was said is of what showed.
    void forget() {
        said.set(Optional.empty());
    }

    private Optional<RunPage> page() {
        return runs.pageProperty().get();
    }

    private Optional<SettlementRecord> run() {
        return page().flatMap(RunPage::run);
    }

    private Optional<PayoutRecord> payout() {
        return runs.selectedProperty().get().flatMap(RunLine::payout);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
