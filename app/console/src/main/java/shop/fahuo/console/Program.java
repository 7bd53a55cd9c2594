package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.CommandLine;
import shop.fahuo.console.cli.Help;
import shop.fahuo.console.cli.Parsed;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.owner.Caller;
import shop.fahuo.console.owner.Entrance;
import shop.fahuo.console.owner.Entrance.Entered;
import shop.fahuo.console.owner.OwnerServer;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.ship.DeliveryCsv;
import shop.fahuo.console.window.Desktop;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.PracticeShop;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.worker.Worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/// Carries out what was typed: here, or with the shop that another process has open.
final class Program {

    private final Caller caller;
    private final Clock clock;

    Program(Caller caller, Clock clock) {
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
            return switch (verb) {
                case Verb.Free free -> free.action().run(call);
                case Verb.InShop inShop ->
                        call.arguments().has("db")
                                ? onDatabase(inShop, call)
                                : atHome(request, inShop, call);
                case Verb.Window window -> window(request, window, call);
            };
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

    /// Every process opens a shared database itself.
    private int onDatabase(Verb.InShop verb, Call call) throws IOException {
        var home = Home.at(folder(call));
        Logs.begin(home);
        try (var shop = Shop.open(home, Optional.of(url(call)), clock)) {
            return verb.action().run(call, shop);
        }
    }

    /// An address that holds a password is better kept in a file: `--db @FILE`.
    private static String url(Call call) throws IOException {
        var url = call.arguments().text("db").orElseThrow();
        return url.startsWith("@")
                ? Files.readString(call.arguments().resolve(url.substring(1))).strip()
                : url;
    }

    private int atHome(Request request, Verb.InShop verb, Call call)
            throws IOException, InterruptedException {
        var folder = folder(call);
        if (verb.use() == Verb.Use.READ && Files.notExists(folder)) {
            return call.refuse("cli.home.none", folder.toString());
        }
        var home = Home.at(folder);
        var entrance = new Entrance(home, caller, clock);
        return switch (entrance.enter(request, () -> call.note("cli.owner.waiting"))) {
            case Entered.AsOwner(var server) -> own(home, server, verb, call);
            case Entered.Answered(var status) -> status;
            case Entered.Stuck() -> call.refuse("cli.owner.stuck", home.folder().toString());
            case Entered.OtherVersion() -> call.refuse("cli.owner.otherVersion");
            case Entered.Lost() -> call.refuse("cli.owner.lost");
        };
    }

    private int own(Home home, OwnerServer server, Verb.InShop verb, Call call)
            throws IOException, InterruptedException {
        try (server) {
            Logs.begin(home);
            home.emptyScratch();
            try (var shop = Shop.open(home, Optional.empty(), clock)) {
                boolean stays = verb.use() == Verb.Use.STAY;
                server.serve(new OwnerService(shop, stays, clock));
                int status = verb.action().run(call, shop);
                server.drain();
                return status;
            }
        }
    }

    private int window(Request request, Verb.Window verb, Call call)
            throws IOException, InterruptedException {
        var practice = verb.practice() && !call.arguments().has("home");
        var home = Home.at(practice ? Files.createTempDirectory("fahuo-practice") : folder(call));
        var entrance = new Entrance(home, caller, clock);
        return switch (entrance.enter(request, () -> call.note("cli.owner.waiting"))) {
            case Entered.AsOwner(var server) -> show(home, server, verb, call);
            case Entered.Answered(var status) -> status;
            case Entered.Stuck() -> call.refuse("cli.owner.stuck", home.folder().toString());
            case Entered.OtherVersion() -> call.refuse("cli.owner.otherVersion");
            case Entered.Lost() -> call.refuse("cli.owner.lost");
        };
    }

    private int show(Home home, OwnerServer server, Verb.Window verb, Call call)
            throws IOException, InterruptedException {
        try (server) {
            Logs.begin(home);
            home.emptyScratch();
            try (var shop = Shop.open(home, Optional.empty(), clock);
                    var _ = verb.practice() ? practice(home, shop) : Closing.NOTHING;
                    var work = shop.startWork()) {
                server.serve(new OwnerService(shop, true, clock));
                work.worker().ifPresent(Worker::start);
                var person = new Actor.Person(System.getProperty("user.name"));
                new Desktop(
                                shop.store(),
                                shop.importer(call.ui()::texts),
                                new DeliveryCsv(),
                                person,
                                clock)
                        .show(call.ui().texts().language());
                server.drain();
                return Call.DONE;
            }
        }
    }

    private Closing practice(Home home, Shop shop) throws IOException {
        return PracticeShop.beside(shop, home.folder().resolve("practice.jsonl"), clock)::close;
    }

    /// Something to close, or nothing.
    private interface Closing extends AutoCloseable {

        Closing NOTHING = () -> {};

        @Override
        void close();
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
