package shop.fahuo.console.print;

import shop.fahuo.labels.print.PrintFault;
import shop.fahuo.labels.print.PrintJob;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.labels.print.Printer;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.print.PrintRuns;
import shop.fahuo.store.print.PrintState;
import shop.fahuo.store.print.Sending;
import shop.fahuo.store.print.Sent;
import shop.fahuo.store.print.Turn;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Takes a run to its printer, label by label. While one is on its way the next is drawn; no more
/// than these two are in memory. It stops at the first label that the printer does not have, and
/// another run goes on there.
public final class LabelRun {

    private final PrintRuns runs;
    private final LabelMaker maker;
    private final PrinterSetup setup;
    private final Printer printer;

    /// How far it got.
    ///
    /// @param printed labels that the printer has of this run
    /// @param imperfect those of them on which something is not as it should be
    public record Result(int printed, List<PrintItem> imperfect, End end) {

        public Result {
            imperfect = List.copyOf(imperfect);
        }
    }

    /// Why a run ended.
    public sealed interface End {

        record Done() implements End {}

        /// The printer does not have this one; the run goes on at it.
        record Stopped(PrintItem item, PrintFault fault, String detail) implements End {}

        /// Somebody has to look whether this one came out.
        record Look(PrintItem item) implements End {}

        /// Another desk prints this run.
        record Busy(PrintItem item) implements End {}

        /// There is no label for this one: its number is no bar code, or its waybill is gone.
        record NoLabel(PrintItem item) implements End {}
    }

    /// Hears how far a run is.
    @FunctionalInterface
    public interface Watch {

        /// @return false to stop before the next label
        boolean on(PrintItem next, int printed);
    }

    public LabelRun(PrintRuns runs, LabelMaker maker, PrinterSetup setup) {
        this.runs = runs;
        this.maker = maker;
        this.setup = setup;
        printer = setup.printer();
    }

    /// Prints until everything has been printed or something is in the way.
    public Result print(long job, Watch watch) {
        try (var ahead = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Going(job, watch, ahead).go();
        }
    }

    /// One run while it goes.
    private final class Going {

        private final long job;
        private final Watch watch;
        private final ExecutorService ahead;
        private final List<PrintItem> imperfect = new ArrayList<>();
        private Optional<Sent> before = Optional.empty();
        private int printed;

        Going(long job, Watch watch, ExecutorService ahead) {
            this.job = job;
            this.watch = watch;
            this.ahead = ahead;
        }

        Result go() {
            var turn = runs.begin(job);
            var drawn = draw(turn);
            while (turn instanceof Turn.Next(var item)) {
                var label = drawn.join();
                if (label.filter(made -> !made.isUseless()).isEmpty()) {
                    return end(new End.NoLabel(item));
                }
                if (!watch.on(item, printed) || Thread.currentThread().isInterrupted()) {
                    return end(new End.Stopped(item, PrintFault.STOPPED, ""));
                }
                var made = label.get();
                var step = runs.advance(job, before, Optional.of(sending(item, made)));
                before = Optional.empty();
                turn = step.then();
                drawn = draw(turn);
                if (step.claimed()) {
                    var end = send(item, made);
                    if (end.isPresent()) {
                        return end(end.get());
                    }
                }
            }
            return end(
                    switch (turn) {
                        case Turn.Next(var item) -> new End.Busy(item);
                        case Turn.Look(var item) -> new End.Look(item);
                        case Turn.Busy(var item) -> new End.Busy(item);
                        case Turn.Done() -> new End.Done();
                    });
        }

        private Optional<End> send(PrintItem item, LabelMaker.Made made) {
            var outcome =
                    printer.print(new PrintJob(made.content().waybill().number(), made.dots()));
            return switch (outcome) {
                case PrintOutcome.Spooled() -> {
                    before = Optional.of(Sent.printed(item));
                    printed++;
                    if (!made.misfits().isEmpty()) {
                        imperfect.add(item);
                    }
                    yield Optional.empty();
                }
                case PrintOutcome.Failed(var fault, var detail) -> {
                    before = Optional.of(new Sent(item, PrintState.WAITING, fault.name(), detail));
                    yield Optional.of(new End.Stopped(item, fault, detail));
                }
                case PrintOutcome.Unknown(var fault, var detail) -> {
                    before = Optional.of(new Sent(item, PrintState.UNSURE, fault.name(), detail));
                    yield Optional.of(new End.Look(item));
                }
            };
        }

        private Result end(End end) {
            runs.advance(job, before, Optional.empty());
            return new Result(printed, imperfect, end);
        }

        private CompletableFuture<Optional<LabelMaker.Made>> draw(Turn turn) {
            return turn instanceof Turn.Next(var item) && item.label().isPresent()
                    ? CompletableFuture.supplyAsync(
                            () ->
                                    maker.make(
                                            item.label().get(),
                                            item.stamp(),
                                            setup.profile().size(),
                                            setup.profile().dpi()),
                            ahead)
                    : CompletableFuture.completedFuture(Optional.empty());
        }
    }

    private static Sending sending(PrintItem item, LabelMaker.Made made) {
        return new Sending(item, made.dots().hash(), made.made());
    }
}
