package shop.fahuo.console.cli;

import shop.fahuo.console.print.LabelRun;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.print.PrinterFields;
import shop.fahuo.console.print.PrinterSetup;
import shop.fahuo.store.print.LabelKey;
import shop.fahuo.store.print.Making;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.print.PrintState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Labels: printed once, or again with a stamp.
final class LabelVerbs {

    static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    static final Option PRINTER = Option.of("printer", "cli.option.printer", new Kind.Text());
    static final Option PDF = Option.of("pdf", "cli.option.pdf", new Kind.FileName());
    static final Option SIZE = Option.of("size", "cli.option.size", new Kind.Text());
    static final Option DPI = Option.of("dpi", "cli.option.dpi", new Kind.Text());
    private static final Operand PARCELS = Operand.several("PARCEL|WAYBILL", new Kind.Text());

    static final List<Verb> ALL =
            List.of(
                    print("label print", "cli.verb.labelPrint", false),
                    print("label reprint", "cli.verb.labelReprint", true));

    private LabelVerbs() {}

    private static Verb print(String name, String summary, boolean again) {
        return new Verb.InShop(
                Syntax.of(name, summary).with(PARCELS).with(PRINTER, PDF, SIZE, DPI, BY),
                Verb.Use.WRITE,
                (call, shop) -> print(call, shop.printing(), again));
    }

    private static int print(Call call, PrintDesk desk, boolean again) {
        var setup = printer(call, desk);
        if (setup.isEmpty()) {
            return Call.REFUSED;
        }
        var labels = new ArrayList<LabelKey>();
        for (var text : call.arguments().all(PARCELS.name()).stream().distinct().toList()) {
            var parcel = desk.parcels().find(text);
            if (parcel.isEmpty()) {
                return call.refuse("cli.print.noParcel", text);
            }
            var own = desk.parcels().labels(parcel.get());
            if (own.isEmpty()) {
                return call.refuse("cli.print.noWaybill", text);
            }
            labels.addAll(own);
        }
        var distinct = labels.stream().distinct().toList();
        return switch (desk.make(setup.get(), distinct, again, People.of(call))) {
            case Making.Made(var run) -> go(call, desk, setup.get(), run);
            case Making.Already(var label, var there) -> already(call, label, there);
            case Making.Never(var label) ->
                    call.refuse("cli.print.never", String.valueOf(label.parcel()));
            case Making.NoWaybill(var label) ->
                    call.refuse("cli.print.noWaybill", String.valueOf(label.parcel()));
        };
    }

    private static int already(Call call, LabelKey label, PrintItem there) {
        return there.state() == PrintState.PRINTED
                ? call.refuse("cli.print.already", String.valueOf(label.parcel()))
                : call.refuse(
                        "cli.print.inRun",
                        String.valueOf(label.parcel()),
                        String.valueOf(there.job()));
    }

    /// The printer that was named, or a folder in its place.
    static Optional<PrinterSetup> printer(Call call, PrintDesk desk) {
        var arguments = call.arguments();
        var folder = arguments.file("pdf");
        if (folder.isPresent()) {
            try {
                return Optional.of(
                        PrintDesk.folder(
                                folder.get(),
                                PrinterSetup.pdf(
                                        "",
                                        folder.get(),
                                        PrinterFields.size(arguments.textOrNone("size")),
                                        PrinterFields.dpi(arguments.textOrNone("dpi")))));
            } catch (PrinterFields.WrongField wrong) {
                call.note("cli.printer.wrong", wrong.field());
                return Optional.empty();
            }
        }
        var name = arguments.textOrNone("printer");
        var printer = desk.printer(name);
        if (printer.isEmpty()) {
            call.note(name.isEmpty() ? "cli.print.where" : "cli.printer.unknown", name);
        }
        return printer;
    }

    static int go(Call call, PrintDesk desk, PrinterSetup setup, long run) {
        var result = desk.run(setup).print(run, (item, printed) -> true);
        if (call.isJson()) {
            call.json(json(run, result));
        } else {
            call.say("cli.print.printed", result.printed(), String.valueOf(run));
            result.imperfect().forEach(item -> call.note("cli.print.imperfect", item.ordinal()));
        }
        var number = String.valueOf(run);
        return switch (result.end()) {
            case LabelRun.End.Done() -> Call.DONE;
            case LabelRun.End.Stopped(var item, var fault, var detail) ->
                    call.refuse(
                            "cli.print.stopped",
                            number,
                            item.ordinal(),
                            fault.words(call.ui().texts().language().locale()),
                            detail);
            case LabelRun.End.Look(var item) ->
                    call.refuse("cli.print.look", number, item.ordinal());
            case LabelRun.End.Busy(var item) ->
                    call.refuse("cli.print.busy", number, item.ordinal());
            case LabelRun.End.NoLabel(var item) ->
                    call.refuse("cli.print.noLabel", number, item.ordinal());
        };
    }

    private static Map<String, Object> json(long run, LabelRun.Result result) {
        var json =
                Json.object(
                        "run", run,
                        "printed", result.printed(),
                        "imperfect", result.imperfect().stream().map(PrintItem::ordinal).toList());
        switch (result.end()) {
            case LabelRun.End.Done() -> json.put("end", "DONE");
            case LabelRun.End.Stopped(var item, var fault, var detail) -> {
                at(json, "STOPPED", item);
                json.put("fault", fault);
                json.put("detail", detail);
            }
            case LabelRun.End.Look(var item) -> at(json, "LOOK", item);
            case LabelRun.End.Busy(var item) -> at(json, "BUSY", item);
            case LabelRun.End.NoLabel(var item) -> at(json, "NO_LABEL", item);
        }
        return json;
    }

    private static void at(Map<String, Object> json, String end, PrintItem item) {
        json.put("end", end);
        json.put("at", item.ordinal());
        json.put("parcel", item.label().map(LabelKey::parcel));
    }
}
