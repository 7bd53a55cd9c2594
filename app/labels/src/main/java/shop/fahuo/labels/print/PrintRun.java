package shop.fahuo.labels.print;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Consumer;

/// A batch of labels, one after the other, drawn while it is printed. It stops at the first label
/// that the printer does not have, and says which, so that another run goes on there.
public final class PrintRun {

    private final Printer printer;
    private final Consumer<PrintJob> taken;

    /// @param spooled how many labels the printer has of this run
    /// @param stop where and why the run ended early; empty when it went through
    public record Result(int spooled, Optional<Stop> stop) {}

    /// @param job the label that was not taken, or of which nobody knows
    public record Stop(PrintJob job, PrintOutcome why) {}

    /// @param taken told of every label as soon as the printer has it, before the next one leaves
    public PrintRun(Printer printer, Consumer<PrintJob> taken) {
        this.printer = printer;
        this.taken = taken;
    }

    /// The iterator is asked for a label only when the one before has been taken.
    public Result print(Iterator<PrintJob> jobs) {
        int spooled = 0;
        while (jobs.hasNext()) {
            var job = jobs.next();
            var outcome =
                    Thread.currentThread().isInterrupted()
                            ? new PrintOutcome.Failed(PrintFault.STOPPED, "")
                            : printer.print(job);
            switch (outcome) {
                case PrintOutcome.Spooled _ -> {
                    spooled++;
                    taken.accept(job);
                }
                case PrintOutcome.Failed _, PrintOutcome.Unknown _ -> {
                    return new Result(spooled, Optional.of(new Stop(job, outcome)));
                }
            }
        }
        return new Result(spooled, Optional.empty());
    }
}
