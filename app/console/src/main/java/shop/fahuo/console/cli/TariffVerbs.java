package shop.fahuo.console.cli;

import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.SheetFailure;
import shop.fahuo.connect.sheet.SheetFile;
import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.tariff.TariffFile;
import shop.fahuo.connect.sheet.tariff.TariffReading;
import shop.fahuo.connect.sheet.tariff.TariffSheet;
import shop.fahuo.console.importing.FailureWords;
import shop.fahuo.console.importing.RejectWords;
import shop.fahuo.console.tariff.TariffWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.store.tariff.StoredTariff;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// What couriers' contracts ask: read from a sheet, kept, shown, and written out again.
final class TariffVerbs {

    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());
    private static final Operand ID = Operand.one("ID", new Kind.Brief(18));
    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());

    static final List<Verb> ALL =
            List.of(
                    new Verb.Free(
                            Syntax.of("tariff check", "cli.verb.tariffCheck").with(FILE),
                            TariffVerbs::check),
                    new Verb.InShop(
                            Syntax.of("tariff set", "cli.verb.tariffSet").with(FILE).with(BY),
                            Verb.Use.WRITE,
                            TariffVerbs::set),
                    new Verb.InShop(
                            Syntax.of("tariff list", "cli.verb.tariffList")
                                    .with(Option.of("all", "tariff.option.all", new Kind.Flag())),
                            Verb.Use.READ,
                            TariffVerbs::list),
                    new Verb.InShop(
                            Syntax.of("tariff show", "cli.verb.tariffShow").with(ID),
                            Verb.Use.READ,
                            TariffVerbs::show),
                    new Verb.InShop(
                            Syntax.of("tariff export", "cli.verb.tariffExport").with(FILE),
                            Verb.Use.READ,
                            TariffVerbs::export),
                    new Verb.InShop(
                            Syntax.of("tariff remove", "cli.verb.tariffRemove").with(ID).with(BY),
                            Verb.Use.WRITE,
                            TariffVerbs::remove));

    private TariffVerbs() {}

    private static int check(Call call) {
        return read(
                call,
                tariffs -> {
                    if (call.isJson()) {
                        call.json(tariffs.stream().map(TariffJson::of).toList());
                    } else {
                        call.say("tariff.good", tariffs.size());
                    }
                    return Call.DONE;
                });
    }

    private static int set(Call call, Shop shop) {
        return read(
                call,
                tariffs -> {
                    var put = shop.store().tariffs().put(tariffs, People.of(call));
                    if (call.isJson()) {
                        call.json(
                                Json.object(
                                        "created", put.created(),
                                        "updated", put.updated(),
                                        "unchanged", put.unchanged()));
                    } else {
                        call.say("tariff.set", put.created(), put.updated(), put.unchanged());
                    }
                    return Call.DONE;
                });
    }

    private static int read(Call call, ToIntFunction<List<Tariff>> then) {
        var file = call.arguments().file("FILE").orElseThrow();
        try {
            return switch (SheetFile.open(file)) {
                case SheetFailure failure ->
                        call.refuse(
                                "cli.import.failed",
                                file.toString(),
                                FailureWords.of(failure, call.ui()));
                case Sheet sheet when sheet.format() != SheetFormat.TARIFFS ->
                        call.refuse("tariff.other", call.ui().word(sheet.format()));
                case Sheet sheet -> read(call, TariffSheet.read(sheet, Watch.NOBODY), then);
            };
        } catch (IOException e) {
            return call.refuse("cli.file.unreadable", file.toString());
        }
    }

    private static int read(Call call, TariffReading reading, ToIntFunction<List<Tariff>> then) {
        var rejects = reading.refused().stream().flatMap(row -> row.rejects().stream()).toList();
        if (rejects.isEmpty() && !reading.tariffs().isEmpty()) {
            return then.applyAsInt(reading.tariffs());
        }
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "rejects", rejects.stream().map(one -> reject(call, one)).toList()));
        }
        for (var reject : rejects) {
            var why = new RejectWords(call.ui().texts()).reason(reject);
            call.note("tariff.reject", reject.row(), reject.column(), reject.value(), why);
        }
        return call.refuse("tariff.bad", rejects.size());
    }

    private static Object reject(Call call, RowReject reject) {
        return Json.object(
                "row", reject.row(),
                "column", reject.column(),
                "value", reject.value(),
                "code", reject.reason(),
                "reason", new RejectWords(call.ui().texts()).reason(reject));
    }

    private static int list(Call call, Shop shop) {
        var tariffs = shop.store().tariffs();
        var list = call.arguments().has("all") ? tariffs.all() : tariffs.current();
        if (call.isJson()) {
            call.json(list.stream().map(TariffJson::of).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ">" + ui.get("tariff.id"),
                        ui.get("tariff.account"),
                        ui.get("tariff.product"),
                        ui.get("tariff.from"),
                        ui.get("tariff.until"),
                        ">" + ui.get("tariff.zones"),
                        ">" + ui.get("tariff.version"),
                        ui.get("tariff.by"),
                        ui.get("tariff.ended"));
        for (var one : list) {
            var tariff = one.tariff();
            table.row(
                    one.id(),
                    tariff.service().account(),
                    tariff.service().product(),
                    tariff.from(),
                    tariff.until().map(Object::toString).orElse(""),
                    tariff.zones().size(),
                    one.version(),
                    one.by(),
                    one.ended().map(Moments::shown).orElse(""));
        }
        if (table.isEmpty()) {
            call.note("tariff.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static Optional<StoredTariff> find(Call call, Shop shop) {
        var id = call.arguments().textOrNone("ID");
        return id.matches("\\d{1,18}")
                ? shop.store().tariffs().find(Long.parseLong(id))
                : Optional.empty();
    }

    private static int show(Call call, Shop shop) {
        var found = find(call, shop);
        if (found.isEmpty()) {
            return call.refuse("tariff.unknown", call.arguments().textOrNone("ID"));
        }
        if (call.isJson()) {
            call.json(TariffJson.of(found.get()));
            return Call.DONE;
        }
        var ui = call.ui();
        var words = new TariffWords(ui);
        var table =
                Table.of(
                        ui.get("tariff.zone"),
                        ui.get("tariff.areas"),
                        ui.get("tariff.prices"),
                        ui.get("tariff.promised"));
        for (var zone : found.get().tariff().zones()) {
            table.row(zone.name(), words.areas(zone), words.rate(zone.rate()), words.hours(zone));
        }
        call.print(table);
        return Call.DONE;
    }

    private static int export(Call call, Shop shop) {
        var file = call.arguments().file("FILE").orElseThrow();
        var tariffs = shop.store().tariffs().current().stream().map(StoredTariff::tariff).toList();
        try {
            TariffFile.write(file, tariffs);
        } catch (IOException e) {
            return call.refuse("tariff.unwritable", file.toString());
        }
        if (call.isJson()) {
            call.json(Json.object("file", file, "tariffs", tariffs.size()));
        } else {
            call.say("tariff.exported", tariffs.size(), file.toString());
        }
        return Call.DONE;
    }

    private static int remove(Call call, Shop shop) {
        var id = call.arguments().textOrNone("ID");
        boolean isDone =
                find(call, shop)
                        .filter(one -> shop.store().tariffs().remove(one.id(), People.of(call)))
                        .isPresent();
        if (!isDone) {
            return call.refuse("tariff.unknown", id);
        }
        if (call.isJson()) {
            call.json(Json.object("removed", Long.parseLong(id)));
        } else {
            call.say("tariff.removed", id);
        }
        return Call.DONE;
    }
}
