package shop.fahuo.console.print;

import javafx.scene.control.Label;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.labels.print.PrintFault;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.print.PrintJob;
import shop.fahuo.store.print.PrintState;

import java.util.Arrays;

/// How labels, runs and what came of them are spoken of.
record PrintWords(Ui ui) {

    /// What came of the last thing that was wanted.
    ///
    /// @param tone quiet when there is nothing to say
    record Said(Tone tone, String what, String next) {

        static final Said NOTHING = new Said(Tone.QUIET, "", "");
    }

    Label state(LabelRow row) {
        return row.newest()
                .map(this::state)
                .orElseGet(() -> Nodes.badge(ui.get("print.state.new"), Tone.ACCENT));
    }

    private Label state(PrintItem item) {
        return switch (item.state()) {
            case WAITING -> Nodes.badge(ui.get("print.state.waiting"), Tone.WARNING);
            case SENDING -> Nodes.badge(ui.get("print.state.sending"), Tone.ACCENT);
            case UNSURE -> Nodes.badge(ui.get("print.state.unsure"), Tone.DANGER);
            case PRINTED ->
                    item.stamp() == 0
                            ? Nodes.badge(ui.get("print.state.printed"), Tone.GOOD)
                            : Nodes.badge(ui.get("print.state.again", item.stamp()), Tone.GOOD);
            case DROPPED -> Nodes.badge(ui.get("print.state.new"), Tone.ACCENT);
        };
    }

    /// Which run, how far it is, and what holds it up.
    String run(PrintJob run) {
        return ui.get(
                "print.run",
                ui.shown().time(run.madeAt()),
                run.printer(),
                run.count(PrintState.PRINTED),
                run.items().size());
    }

    String trouble(PrintJob run) {
        var unsure = run.unsure();
        if (unsure.isPresent()) {
            return ui.get("print.run.unsure", unsure.get().ordinal());
        }
        return run.items().stream()
                .filter(item -> item.state() == PrintState.WAITING)
                .filter(item -> !item.fault().isEmpty())
                .findFirst()
                .map(item -> ui.get("print.run.at", item.ordinal(), fault(item.fault())))
                .orElseGet(() -> ui.get("print.run.waits"));
    }

    /// A fault of a newer version shows as it is.
    private String fault(String name) {
        return Arrays.stream(PrintFault.values())
                .filter(fault -> fault.name().equals(name))
                .findFirst()
                .map(this::fault)
                .orElse(name);
    }

    private String fault(PrintFault fault) {
        return fault.words(ui.texts().language().locale());
    }

    Said said(PrintStep step) {
        return switch (step) {
            case PrintStep.Idle() -> Said.NOTHING;
            case PrintStep.Printing _ -> new Said(Tone.ACCENT, ui.get("print.said.printing"), "");
            case PrintStep.Ended(var result) -> ended(result);
            case PrintStep.Refused(var why) -> refused(why);
            case PrintStep.Tested(var printer, var outcome) -> tested(printer, outcome);
            case PrintStep.WrongField(var field) ->
                    new Said(Tone.DANGER, ui.get("print.said.field", field), "");
            case PrintStep.Broken(var bug) ->
                    new Said(Tone.DANGER, ui.get("kit.bug", bug.code()), ui.get("kit.bug.hint"));
        };
    }

    private Said ended(LabelRun.Result result) {
        var printed = ui.get("print.said.printed", result.printed());
        return switch (result.end()) {
            case LabelRun.End.Done() ->
                    result.imperfect().isEmpty()
                            ? new Said(Tone.GOOD, printed, "")
                            : new Said(
                                    Tone.WARNING,
                                    printed,
                                    ui.get("print.said.imperfect", result.imperfect().size()));
            case LabelRun.End.Stopped(var item, var fault, _) ->
                    new Said(
                            Tone.DANGER,
                            printed + " " + ui.get("print.said.stopped", item.ordinal()),
                            fault(fault));
            case LabelRun.End.Look(var item) ->
                    new Said(
                            Tone.DANGER,
                            printed + " " + ui.get("print.said.look", item.ordinal()),
                            ui.get("print.said.look.next"));
            case LabelRun.End.Busy(var item) ->
                    new Said(
                            Tone.WARNING,
                            printed + " " + ui.get("print.said.busy", item.ordinal()),
                            "");
            case LabelRun.End.NoLabel(var item) ->
                    new Said(
                            Tone.DANGER,
                            printed + " " + ui.get("print.said.noLabel", item.ordinal()),
                            ui.get("print.said.noLabel.next"));
        };
    }

    private Said refused(Making why) {
        return switch (why) {
            case Making.Made _ -> Said.NOTHING;
            case Making.Already _ -> new Said(Tone.WARNING, ui.get("print.said.already"), "");
            case Making.Never _ -> new Said(Tone.WARNING, ui.get("print.said.never"), "");
            case Making.NoWaybill _ -> new Said(Tone.WARNING, ui.get("print.said.noWaybill"), "");
        };
    }

    private Said tested(PrinterSetup printer, PrintOutcome outcome) {
        return switch (outcome) {
            case PrintOutcome.Spooled() ->
                    new Said(Tone.GOOD, ui.get("print.said.tested", printer.name()), "");
            case PrintOutcome.Failed(var fault, _) ->
                    new Said(
                            Tone.DANGER,
                            ui.get("print.said.untested", printer.name()),
                            fault(fault));
            case PrintOutcome.Unknown(var fault, _) ->
                    new Said(
                            Tone.DANGER,
                            ui.get("print.said.untested", printer.name()),
                            fault(fault));
        };
    }
}
