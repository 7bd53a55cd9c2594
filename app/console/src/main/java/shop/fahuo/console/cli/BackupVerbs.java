package shop.fahuo.console.cli;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.backup.BackupResult;
import shop.fahuo.store.backup.RestoreResult;
import shop.fahuo.store.backup.Restoring;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// `backup FILE` while the shop is open, and `restore FILE` while it is not.
final class BackupVerbs {

    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("backup", "cli.verb.backup").with(FILE),
                            Verb.Use.READ,
                            BackupVerbs::backup),
                    new Verb.OnHome(
                            Syntax.of("restore", "cli.verb.restore")
                                    .with(FILE)
                                    .with(Option.of("by", "cli.option.by", new Kind.Person())),
                            BackupVerbs::restore));

    private BackupVerbs() {}

    private static int backup(Call call, Shop shop) {
        Path file = call.arguments().file("FILE").orElseThrow();
        try {
            return switch (shop.store().backups().write(file)) {
                case BackupResult.Done(var written, var bytes, var hasKey) -> {
                    if (call.isJson()) {
                        call.json(Json.object("file", written, "bytes", bytes, "hasKey", hasKey));
                    } else {
                        call.say("cli.backup.done", written.toString(), bytes);
                    }
                    if (!hasKey) {
                        call.note("cli.backup.keepKey", shop.home().folder().toString());
                    }
                    yield Call.DONE;
                }
                case BackupResult.Broken(var checks) -> broken(call, checks);
                case BackupResult.UsePgDump() -> call.refuse("cli.backup.pgDump");
            };
        } catch (IOException e) {
            return call.refuse("cli.file.unwritable", String.valueOf(e.getMessage()));
        }
    }

    private static int restore(Call call, Home home) {
        Path file = call.arguments().file("FILE").orElseThrow();
        var restoring = new Restoring(home.database(), Clock.systemUTC());
        try {
            return switch (restoring.restore(file, People.of(call))) {
                case RestoreResult.Restored restored -> {
                    if (call.isJson()) {
                        call.json(
                                Json.object(
                                        "file", file,
                                        "before", restored.before(),
                                        "doubted", restored.doubted(),
                                        "hasKey", restored.hasKey()));
                    } else {
                        call.say("cli.restore.done", file.toString(), restored.doubted());
                        restored.before()
                                .ifPresent(
                                        before ->
                                                call.say("cli.restore.before", before.toString()));
                    }
                    call.note(restored.hasKey() ? "cli.restore.redSwitch" : "cli.restore.noKey");
                    yield Call.DONE;
                }
                case RestoreResult.Broken(var checks) -> broken(call, checks);
                case RestoreResult.Unusable(var words) ->
                        call.refuse("cli.restore.unusable", file.toString(), words);
                case RestoreResult.InUse() -> call.refuse("cli.restore.inUse");
            };
        } catch (IOException e) {
            return call.refuse(
                    "cli.restore.unusable", file.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static int broken(Call call, List<Check> checks) {
        checks.stream()
                .filter(check -> !check.ok())
                .forEach(check -> call.note("cli.backup.check", check.name(), check.first()));
        return call.refuse("cli.backup.broken");
    }
}
