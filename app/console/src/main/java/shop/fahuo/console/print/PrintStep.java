package shop.fahuo.console.print;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Job;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.store.print.Making;

/// What became of what was last wanted of labels and printers.
public sealed interface PrintStep {

    record Idle() implements PrintStep {}

    record Printing(Job job) implements PrintStep {}

    /// A run ended, well or not.
    record Ended(LabelRun.Result result) implements PrintStep {}

    /// No run was made.
    record Refused(Making why) implements PrintStep {}

    /// A test page was sent, or not.
    record Tested(PrinterSetup printer, PrintOutcome outcome) implements PrintStep {}

    /// A printer was not set up: this setting is missing or wrong.
    record WrongField(String field) implements PrintStep {}

    record Broken(Bug bug) implements PrintStep {}
}
