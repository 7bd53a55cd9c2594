package shop.fahuo.console.cli;

import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.print.PrinterFields;
import shop.fahuo.console.print.PrinterSetup;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.labels.print.Ipp;
import shop.fahuo.labels.print.PrintFault;
import shop.fahuo.labels.print.PrintOutcome;
import shop.fahuo.labels.print.SystemQueues;
import shop.fahuo.store.print.Printers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `printers`, and `printer set|remove|test NAME`.
final class PrinterVerbs {

    private static final Operand NAME = Operand.one("NAME", new Kind.Brief(Printers.LONGEST_NAME));
    private static final Option BY = Option.of("by", "cli.option.by", new Kind.Person());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("printers", "cli.verb.printers")
                                    .with(Option.of("state", "cli.option.state", new Kind.Flag())),
                            Verb.Use.READ,
                            PrinterVerbs::list),
                    new Verb.InShop(
                            Syntax.of("printer set", "cli.verb.printerSet")
                                    .with(
                                            NAME,
                                            new Operand(
                                                    "KEY=VALUE", new Kind.Setting(), false, true))
                                    .with(BY),
                            Verb.Use.WRITE,
                            PrinterVerbs::set),
                    new Verb.InShop(
                            Syntax.of("printer remove", "cli.verb.printerRemove")
                                    .with(NAME)
                                    .with(BY),
                            Verb.Use.WRITE,
                            PrinterVerbs::remove),
                    new Verb.InShop(
                            Syntax.of("printer test", "cli.verb.printerTest")
                                    .with(NAME)
                                    .with(Option.of("pdf", "cli.option.pdf", new Kind.FileName())),
                            Verb.Use.READ,
                            PrinterVerbs::test));

    private PrinterVerbs() {}

    private static int list(Call call, Shop shop) {
        var desk = shop.printing();
        var queues = SystemQueues.names();
        boolean states = call.arguments().has("state");
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "printers",
                            desk.printers().stream()
                                    .map(setup -> json(desk, setup, states))
                                    .toList(),
                            "queues",
                            queues));
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.printer.name"),
                        ui.get("cli.printer.fields"),
                        ui.get("cli.printer.state"));
        desk.printers()
                .forEach(
                        setup ->
                                table.row(
                                        setup.name(),
                                        fields(setup),
                                        states ? state(call, desk, setup) : ""));
        if (table.isEmpty()) {
            call.say("cli.printer.none");
        } else {
            call.print(table);
        }
        call.say("cli.printer.queues", queues.isEmpty() ? "–" : String.join(", ", queues));
        return Call.DONE;
    }

    private static Map<String, Object> json(PrintDesk desk, PrinterSetup setup, boolean state) {
        var json = Json.object("name", setup.name());
        json.putAll(setup.fields());
        if (state) {
            json.put("state", desk.state(setup).map(PrinterVerbs::json));
        }
        return json;
    }

    private static Object json(Ipp.Answer answer) {
        return switch (answer) {
            case Ipp.Answer.Told(var state) ->
                    Json.object(
                            "state", state.state(),
                            "reasons", state.reasons().stream().sorted().toList(),
                            "message", state.message(),
                            "accepting", state.accepting(),
                            "media", state.media());
            case Ipp.Answer.Silent(var detail) -> Json.object("silent", detail);
        };
    }

    private static String state(Call call, PrintDesk desk, PrinterSetup setup) {
        return desk.state(setup)
                .map(
                        answer ->
                                switch (answer) {
                                    case Ipp.Answer.Told(var state) ->
                                            String.join(
                                                            " ",
                                                            state.state().name(),
                                                            String.join(" ", state.reasons()),
                                                            state.message())
                                                    .strip();
                                    case Ipp.Answer.Silent _ -> call.ui().get("cli.printer.silent");
                                })
                .orElse("–");
    }

    private static String fields(PrinterSetup setup) {
        var fields = new StringBuilder();
        setup.fields().forEach((field, value) -> fields.append(field + "=" + value).append(' '));
        return fields.toString().strip();
    }

    /// What is not named stays; a value of nothing takes one away.
    private static int set(Call call, Shop shop) {
        var name = call.arguments().textOrNone("NAME");
        var printers = shop.store().printing().printers();
        var fields = new HashMap<>(printers.find(name).orElse(Map.of()));
        for (var said : call.arguments().all("KEY=VALUE")) {
            int at = said.indexOf('=');
            fields.put(said.substring(0, at), said.substring(at + 1));
        }
        fields.values().removeIf(String::isBlank);
        try {
            var setup = PrinterFields.read(name, fields);
            printers.put(name, setup.fields(), People.of(call));
            if (call.isJson()) {
                call.json(json(shop.printing(), setup, false));
            } else {
                call.say("cli.printer.set", name, fields(setup));
            }
            return Call.DONE;
        } catch (PrinterFields.WrongField wrong) {
            return call.refuse("cli.printer.wrong", wrong.field());
        }
    }

    private static int remove(Call call, Shop shop) {
        var name = call.arguments().textOrNone("NAME");
        if (shop.store().printing().printers().find(name).isEmpty()) {
            return call.refuse("cli.printer.unknown", name);
        }
        shop.store().printing().printers().remove(name, People.of(call));
        if (call.isJson()) {
            call.json(Json.object("name", name, "removed", true));
        } else {
            call.say("cli.printer.removed", name);
        }
        return Call.DONE;
    }

    private static int test(Call call, Shop shop) {
        var name = call.arguments().textOrNone("NAME");
        Optional<PrinterSetup> known = shop.printing().printer(name);
        if (known.isEmpty()) {
            return call.refuse("cli.printer.unknown", name);
        }
        var setup =
                call.arguments()
                        .file("pdf")
                        .map(folder -> PrintDesk.folder(folder, known.get()))
                        .orElse(known.get());
        return switch (shop.printing().test(setup)) {
            case PrintOutcome.Spooled() -> {
                if (call.isJson()) {
                    call.json(Json.object("printer", name, "sent", true));
                } else {
                    call.say("cli.printer.tested", name);
                }
                yield Call.DONE;
            }
            case PrintOutcome.Failed(var fault, var detail) -> refused(call, fault, detail);
            case PrintOutcome.Unknown(var fault, var detail) -> refused(call, fault, detail);
        };
    }

    private static int refused(Call call, PrintFault fault, String detail) {
        return call.refuse(
                "cli.print.fault", fault.words(call.ui().texts().language().locale()), detail);
    }
}
