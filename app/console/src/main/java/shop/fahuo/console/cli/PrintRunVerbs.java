package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.print.PrintItem;
import shop.fahuo.store.print.PrintJob;
import shop.fahuo.store.print.PrintState;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Runs of labels that stopped: how they stand, and how they go on.
final class PrintRunVerbs {

    private static final Operand RUN = Operand.one("RUN", new Kind.Text());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("label runs", "cli.verb.labelRuns"),
                            Verb.Use.READ,
                            PrintRunVerbs::runs),
                    new Verb.InShop(
                            Syntax.of("label resume", "cli.verb.labelResume")
                                    .with(RUN)
                                    .with(
                                            LabelVerbs.PRINTER,
                                            LabelVerbs.PDF,
                                            LabelVerbs.SIZE,
                                            LabelVerbs.DPI,
                                            LabelVerbs.BY),
                            Verb.Use.WRITE,
                            PrintRunVerbs::resume),
                    new Verb.InShop(
                            Syntax.of("label looked", "cli.verb.labelLooked")
                                    .with(RUN)
                                    .with(
                                            Option.required(
                                                    "printed",
                                                    "cli.option.printed",
                                                    new Kind.Word(List.of("yes", "no"))),
                                            LabelVerbs.BY),
                            Verb.Use.WRITE,
                            PrintRunVerbs::looked),
                    new Verb.InShop(
                            Syntax.of("label drop", "cli.verb.labelDrop")
                                    .with(RUN)
                                    .with(LabelVerbs.BY),
                            Verb.Use.WRITE,
                            PrintRunVerbs::drop));

    private PrintRunVerbs() {}

    private static int runs(Call call, Shop shop) {
        var open = shop.store().printing().runs().open();
        if (call.isJson()) {
            call.json(open.stream().map(PrintRunVerbs::json).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.print.run"),
                        ui.get("cli.print.made"),
                        ui.get("cli.printer.name"),
                        ">" + ui.get("cli.print.done"),
                        ">" + ui.get("cli.print.waiting"),
                        ui.get("cli.print.unsure"));
        for (var run : open) {
            table.row(
                    run.id(),
                    ui.shown().time(run.madeAt()),
                    run.printer(),
                    run.count(PrintState.PRINTED),
                    run.count(PrintState.WAITING),
                    run.unsure().map(item -> String.valueOf(item.ordinal())).orElse(""));
        }
        if (table.isEmpty()) {
            call.say("cli.print.noRuns");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static Map<String, Object> json(PrintJob run) {
        return Json.object(
                "run", run.id(),
                "kind", run.kind(),
                "printer", run.printer(),
                "at", Moments.json(run.madeAt()),
                "by", run.by(),
                "printed", run.count(PrintState.PRINTED),
                "waiting", run.count(PrintState.WAITING),
                "sending", run.count(PrintState.SENDING),
                "unsure", run.unsure().map(PrintItem::ordinal));
    }

    private static int resume(Call call, Shop shop) {
        var desk = shop.printing();
        var run = run(call, shop);
        if (run.isEmpty()) {
            return call.refuse("cli.print.noRun", call.arguments().textOrNone("RUN"));
        }
        boolean moved = call.arguments().has("printer") || call.arguments().has("pdf");
        var setup = moved ? LabelVerbs.printer(call, desk) : desk.printer(run.get().printer());
        if (setup.isEmpty()) {
            return moved ? Call.REFUSED : call.refuse("cli.printer.unknown", run.get().printer());
        }
        if (moved) {
            shop.store().printing().runs().moveTo(run.get().id(), setup.get().name()).join();
        }
        return LabelVerbs.go(call, desk, setup.get(), run.get().id());
    }

    private static int looked(Call call, Shop shop) {
        var run = run(call, shop);
        var unsure = run.flatMap(PrintJob::unsure);
        if (unsure.isEmpty()) {
            return call.refuse("cli.print.nothingUnsure", call.arguments().textOrNone("RUN"));
        }
        boolean printed = call.arguments().textOrNone("printed").equalsIgnoreCase("yes");
        shop.store()
                .printing()
                .runs()
                .answer(run.get().id(), unsure.get().ordinal(), printed, People.of(call))
                .join();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "run", run.get().id(),
                            "at", unsure.get().ordinal(),
                            "printed", printed));
        } else {
            call.say("cli.print.looked", unsure.get().ordinal(), String.valueOf(run.get().id()));
        }
        return Call.DONE;
    }

    private static int drop(Call call, Shop shop) {
        var run = run(call, shop);
        if (run.isEmpty()) {
            return call.refuse("cli.print.noRun", call.arguments().textOrNone("RUN"));
        }
        int dropped = shop.store().printing().runs().drop(run.get().id(), People.of(call)).join();
        if (call.isJson()) {
            call.json(Json.object("run", run.get().id(), "dropped", dropped));
        } else {
            call.say("cli.print.dropped", dropped);
        }
        return Call.DONE;
    }

    private static Optional<PrintJob> run(Call call, Shop shop) {
        var number = call.arguments().textOrNone("RUN");
        return number.matches("\\d{1,18}")
                ? shop.store().printing().runs().find(Long.parseLong(number))
                : Optional.empty();
    }
}
