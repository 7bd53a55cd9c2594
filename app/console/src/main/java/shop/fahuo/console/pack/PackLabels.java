package shop.fahuo.console.pack;

import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Wording;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.print.PrinterSetup;
import shop.fahuo.store.pack.PackParcel;
import shop.fahuo.store.pack.Packed;
import shop.fahuo.store.print.Making;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Has the label of a packed parcel come out at the desk's own printer.
public final class PackLabels {

    private final PackBehind behind;
    private final Supplier<PrintDesk> printing;
    private final Jobs jobs;
    private BiConsumer<PackParcel, PackDone.Label> listener = (parcel, label) -> {};

    /// @param printing made when it is first wanted, in the background
    public PackLabels(PackBehind behind, Supplier<PrintDesk> printing, Jobs jobs) {
        this.behind = behind;
        this.printing = printing;
        this.jobs = jobs;
    }

    void onChange(BiConsumer<PackParcel, PackDone.Label> told) {
        listener = told;
    }

    boolean canPrint() {
        return !behind.tools().printer().isEmpty();
    }

    /// What the store is to make a run of; nothing where labels are printed before.
    Optional<Packed.Label> wanted(PackParcel parcel) {
        return canPrint() && !parcel.labels().isEmpty()
                ? Optional.of(new Packed.Label(behind.tools().printer(), parcel.labels()))
                : Optional.empty();
    }

    void made(PackParcel parcel, Optional<Making> making) {
        making.ifPresent(made -> go(parcel, (setup, progress) -> run(setup, made, progress)));
    }

    /// A person wants it once more.
    void again(PackParcel parcel) {
        go(
                parcel,
                (setup, progress) -> {
                    var again = make(setup, parcel, true);
                    boolean never = again instanceof Making.Never;
                    return run(setup, never ? make(setup, parcel, false) : again, progress);
                });
    }

    private Making make(PrinterSetup setup, PackParcel parcel, boolean again) {
        return printing.get().make(setup, parcel.labels(), again, behind.person());
    }

    private interface Work {

        PackDone.Label run(PrinterSetup setup, Progress progress);
    }

    private void go(PackParcel parcel, Work work) {
        listener.accept(parcel, new PackDone.Label.Printing());
        Function<Progress, PackDone.Label> found =
                progress ->
                        printing.get()
                                .printer(behind.tools().printer())
                                .map(setup -> work.run(setup, progress))
                                .orElseGet(PackDone.Label.NoPrinter::new);
        jobs.start(
                Wording.of("print.job"),
                found,
                label -> listener.accept(parcel, label),
                bug -> listener.accept(parcel, new PackDone.Label.Broken(bug)));
    }

    private PackDone.Label run(PrinterSetup setup, Making making, Progress progress) {
        return switch (making) {
            case Making.Made(var run) ->
                    new PackDone.Label.Ended(
                            printing.get()
                                    .run(setup)
                                    .print(run, (next, printed) -> !progress.isCancelled()));
            case Making.Already _ -> new PackDone.Label.Already();
            case Making.Never _, Making.NoWaybill _ -> new PackDone.Label.None();
        };
    }
}
