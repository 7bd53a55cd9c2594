package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.CommandLine;
import shop.fahuo.console.cli.Help;
import shop.fahuo.console.cli.Parsed;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.home.PrivateFiles;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.Redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Carries out what was typed.
final class Program {

    private final LocalCaller caller;
    private final Clock clock;

    Program(LocalCaller caller, Clock clock) {
        this.caller = caller;
        this.clock = clock;
    }

    /// @return the exit status
    int run(Request request) {
        var ui = ui(request, clock);
        return switch (CommandLine.parse(request.arguments(), request.folder())) {
            case Parsed.NotUnderstood(var verb, var why) -> {
                caller.err(ui.get(why) + "\n" + ui.get("cli.usage", Help.usage(verb)) + "\n");
                yield Call.WRONG_USAGE;
            }
            case Parsed.Understood(var verb, var arguments) ->
                    run(request, verb, new Call(arguments, ui, caller));
        };
    }

    static Ui ui(Request request, Clock clock) {
        var language = CommandLine.language(request.arguments(), request.language());
        return new Ui(Texts.in(language), new Shown(clock));
    }

    private int run(Request request, Verb verb, Call call) {
        if (call.arguments().has("help")) {
            caller.out(Help.of(verb, call.ui()));
            return Call.DONE;
        }
        try {
            return call.arguments().has("db")
                    ? onDatabase(verb, call)
                    : onHome(request, verb, call);
        } catch (IOException e) {
            return call.refuse("cli.home.failed", String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Call.REFUSED;
        } catch (RuntimeException e) {
            var bug = Bug.caught(e);
            return call.refuse("cli.bug", bug.code(), bug.words());
        }
    }

    private int onHome(Request request, Verb verb, Call call)
            throws IOException, InterruptedException {
        if (verb instanceof Verb.Free(_, var action)) {
            return action.run(call);
        }
        if (verb instanceof Verb.Window(_, var practice)
                && practice
                && !call.arguments().has("home")) {
            return onFreshHome(request, verb, call);
        }
        var folder = folder(call);
        if (reads(verb) && Files.notExists(folder)) {
            return call.refuse("cli.home.none", folder.toString());
        }
        return new AtHome(Home.at(folder), caller, clock).run(request, verb, call);
    }

    /// The practice shop is a fresh one, gone when its window closes, unless somebody names a
    /// folder for it.
    private int onFreshHome(Request request, Verb verb, Call call)
            throws IOException, InterruptedException {
        var folder = PrivateFiles.shortLivedFolder("fahuo-practice");
        try {
            return new AtHome(Home.at(folder), caller, clock).run(request, verb, call);
        } finally {
            PrivateFiles.remove(folder);
        }
    }

    private static boolean reads(Verb verb) {
        return verb instanceof Verb.InShop(_, var use, _) && use == Verb.Use.READ;
    }

    /// Every process opens a shared database itself; nobody owns it.
    private int onDatabase(Verb verb, Call call) throws IOException, InterruptedException {
        return switch (verb) {
            case Verb.Free free -> free.action().run(call);
            case Verb.InShop(_, _, var action) ->
                    shared(call, Home.at(folder(call))).use(call, shop -> action.run(call, shop));
            case Verb.OnHome _ -> call.refuse("cli.backup.pgDump");
            case Verb.Window window ->
                    window.practice()
                            ? call.refuse("cli.demo.db")
                            : showShared(window, call, Home.at(folder(call)));
        };
    }

    private int showShared(Verb.Window window, Call call, Home home)
            throws IOException, InterruptedException {
        var screen = OnScreen.begin(home, Optional.empty(), clock, window, call);
        return shared(call, home).use(call, screen);
    }

    private Opening shared(Call call, Home home) throws IOException {
        var redaction = new Redaction();
        Logs.begin(home, redaction);
        return new Opening(home, Optional.of(url(call)), caller, clock, redaction);
    }

    /// An address that holds a password is better kept in a file: `--db @FILE`.
    private static String url(Call call) throws IOException {
        var url = call.arguments().text("db").orElseThrow();
        return url.startsWith("@")
                ? Files.readString(call.arguments().resolve(url.substring(1))).strip()
                : url;
    }

    private static Path folder(Call call) {
        return call.arguments()
                .file("home")
                .orElseGet(
                        () ->
                                Home.usual(
                                        System.getenv(),
                                        System.getProperty("os.name"),
                                        Path.of(System.getProperty("user.home"))));
    }
}
