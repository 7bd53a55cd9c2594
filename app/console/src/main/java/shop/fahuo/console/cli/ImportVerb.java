package shop.fahuo.console.cli;

import shop.fahuo.console.importing.FailureWords;
import shop.fahuo.console.importing.ImportReport;
import shop.fahuo.console.importing.ImportRequest;
import shop.fahuo.console.importing.ImportResult;
import shop.fahuo.console.importing.RejectSaver;
import shop.fahuo.console.importing.RejectWords;
import shop.fahuo.console.importing.Rejects;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// `import FILE`: takes in a sheet of any kind.
final class ImportVerb {

    private static final int SHOWN = 20;

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("import", "cli.verb.import")
                            .with(Operand.one("FILE", new Kind.FileName()))
                            .with(
                                    Option.of("channel", "cli.option.channel", new Kind.Channel()),
                                    Option.of("dry-run", "cli.option.dryRun", new Kind.Flag()),
                                    Option.of("rejects", "cli.option.rejects", new Kind.FileName()),
                                    Option.of("by", "cli.option.by", new Kind.Person())),
                    Verb.Use.WRITE,
                    ImportVerb::run);

    private final Call call;
    private final Shop shop;
    private final ImportRequest request;

    private ImportVerb(Call call, Shop shop) {
        this.call = call;
        this.shop = shop;
        request =
                new ImportRequest(
                        call.arguments().file("FILE").orElseThrow(),
                        call.arguments().text("channel").map(ChannelName::new),
                        call.arguments().has("dry-run"),
                        new Actor.Person(
                                call.arguments()
                                        .text("by")
                                        .orElse(System.getProperty("user.name"))));
    }

    private static int run(Call call, Shop shop) {
        try {
            return new ImportVerb(call, shop).run();
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
    }

    private int run() throws IOException {
        var rejects = call.arguments().file("rejects");
        if (rejects.isPresent() && isSameFile(rejects.get())) {
            call.note("cli.import.rejectsIsFile");
            return Call.WRONG_USAGE;
        }
        if (rejects.isEmpty()) {
            return run(Rejects.NOWHERE);
        }
        try (var saver = new RejectSaver(rejects.get(), call.ui().texts())) {
            return run(saver);
        }
    }

    private boolean isSameFile(Path rejects) throws IOException {
        return Files.exists(rejects)
                && Files.exists(request.file())
                && Files.isSameFile(rejects, request.file());
    }

    private int run(Rejects saver) throws IOException {
        if (!call.isJson()) {
            return end(read(saver), Optional.empty());
        }
        try (var lines = new RejectLines(shop.scratchFile("rejects"), call.ui())) {
            return end(read(saver.and(lines)), Optional.of(lines));
        }
    }

    private ImportResult read(Rejects rejects) {
        var progress = new ImportProgressLine(call);
        return shop.importer(call.ui()::texts).run(request, progress, rejects);
    }

    private int end(ImportResult result, Optional<RejectLines> lines) throws IOException {
        return switch (result) {
            case ImportResult.Failed(var why) ->
                    call.refuse(
                            "cli.import.failed",
                            request.file().toString(),
                            FailureWords.of(why, call.ui()));
            case ImportResult.Ended(var report) -> {
                if (lines.isPresent()) {
                    writeJson(report, lines.get());
                } else {
                    write(report);
                }
                yield report.complete() ? Call.DONE : call.refuse("import.incomplete");
            }
        };
    }

    private void writeJson(ImportReport report, RejectLines lines) throws IOException {
        var counts = report.counts();
        var object =
                Json.object(
                        "file", request.file(),
                        "format", report.format(),
                        "channel", report.channel(),
                        "dryRun", request.dryRun(),
                        "complete", report.complete(),
                        "rows", report.rows(),
                        "created", counts.created(),
                        "updated", counts.updated(),
                        "unchanged", counts.unchanged(),
                        "skipped", counts.skipped(),
                        "troubles", counts.troubles(),
                        "rejected", counts.rejected());
        var open = Json.write(object);
        call.jsonPart(open.substring(0, open.length() - 1) + ",\"rejects\":[");
        lines.forEach(call::jsonPart);
        call.jsonPart("]}\n");
    }

    private void write(ImportReport report) {
        var what = call.ui().word(report.format());
        call.say(
                "cli.import.recognised",
                request.file().getFileName().toString(),
                report.channel()
                        .map(
                                name ->
                                        call.ui()
                                                .get(
                                                        "import.recognised.channel",
                                                        what,
                                                        call.ui().channel(name)))
                        .orElse(call.ui().get("import.recognised", what)));
        var counts = report.counts();
        call.say(
                request.dryRun() ? "cli.import.would" : "cli.import.did",
                report.rows(),
                counts.created(),
                counts.updated(),
                counts.unchanged());
        if (counts.skipped() + counts.troubles() + counts.rejected() > 0) {
            call.say("cli.import.rest", counts.skipped(), counts.troubles(), counts.rejected());
        }
        writeRejects(report);
    }

    private void writeRejects(ImportReport report) {
        var ui = call.ui();
        var words = new RejectWords(ui.texts());
        var table =
                Table.of(
                        ">" + ui.get("import.reject.row"),
                        ui.get("import.reject.column"),
                        ui.get("import.reject.value"),
                        ui.get("import.reject.reason"));
        report.rejects().stream()
                .limit(SHOWN)
                .forEach(
                        reject ->
                                table.row(
                                        Shown.count(reject.row()),
                                        reject.column(),
                                        Width.cut(reject.value(), 40),
                                        words.reason(reject)));
        if (!table.isEmpty()) {
            call.print(table);
        }
        if (report.rejects().size() > SHOWN) {
            call.say("cli.import.moreRejects");
        }
        call.arguments()
                .file("rejects")
                .filter(file -> report.counts().rejected() > 0)
                .ifPresent(file -> call.say("import.saved", file.toString()));
    }
}
