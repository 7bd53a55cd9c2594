package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.desk.Preferences;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.Entrance;
import shop.fahuo.console.owner.Entrance.Entered;
import shop.fahuo.console.owner.OwnerServer;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.window.Desktop;
import shop.fahuo.console.wiring.Behind;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.PracticeShop;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.worker.Worker;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// Carries a request out on a home: as its owner, or by the owner.
record AtHome(Home home, LocalCaller caller, Clock clock) {

    int run(Request request, Verb verb, Call call) throws IOException, InterruptedException {
        var entrance = new Entrance(home, caller, clock);
        return switch (entrance.enter(request, () -> call.note("cli.owner.waiting"))) {
            case Entered.AsOwner(var server) -> own(server, verb, call);
            case Entered.Answered(var status) -> status;
            case Entered.Stuck() -> call.refuse("cli.owner.stuck", home.folder().toString());
            case Entered.OtherVersion() -> call.refuse("cli.owner.otherVersion");
            case Entered.Lost() -> call.refuse("cli.owner.lost");
        };
    }

    private int own(OwnerServer server, Verb verb, Call call)
            throws IOException, InterruptedException {
        try (server) {
            var redaction = new Redaction();
            Logs.begin(home, redaction);
            home.emptyScratch();
            var opening = new Opening(home, Optional.empty(), caller, clock, redaction);
            return switch (verb) {
                case Verb.InShop inShop ->
                        opening.use(call, shop -> serve(server, shop, inShop, call));
                case Verb.Window window -> {
                    var desktop = new Desktop(clock);
                    desktop.begin();
                    yield opening.use(call, shop -> show(server, desktop, shop, window, call));
                }
                case Verb.OnHome onHome -> onHome.action().run(call, home);
                case Verb.Free free -> free.action().run(call);
            };
        }
    }

    private int serve(OwnerServer server, Shop shop, Verb.InShop verb, Call call)
            throws InterruptedException {
        server.serve(new OwnerService(shop, verb.use() == Verb.Use.STAY, () -> false, clock));
        int status = verb.action().run(call, shop);
        server.drain();
        return status;
    }

    /// The worker begins when the window stands: what waits for it would make the window wait.
    private int show(OwnerServer server, Desktop desktop, Shop shop, Verb.Window verb, Call call)
            throws IOException, InterruptedException {
        var preferences = Preferences.read(home);
        var person =
                preferences
                        .person()
                        .orElseGet(() -> new Actor.Person(System.getProperty("user.name")));
        var desk =
                new DeskModel(
                        look(preferences, call), person, preferences, liked -> liked.write(home));
        try (var _ = verb.practice() ? practice(shop) : Closing.NOTHING;
                var work = shop.startWork()) {
            server.serve(new OwnerService(shop, true, desktop::toFront, clock));
            desktop.show(
                    Behind.of(shop, call.ui()::texts),
                    person,
                    desk,
                    () -> work.worker().ifPresent(Worker::start));
            server.drain();
            return Call.DONE;
        }
    }

    /// What was typed comes before what is remembered, and that before what the system speaks.
    private static Look look(Preferences preferences, Call call) {
        var spoken = call.ui().texts().language();
        var language =
                call.arguments().has("lang") ? spoken : preferences.language().orElse(spoken);
        return new Look(language, preferences.theme(), preferences.textSize());
    }

    private Closing practice(Shop shop) throws IOException {
        return PracticeShop.beside(shop, home.folder().resolve("practice.jsonl"), clock)::close;
    }

    /// Something to close, or nothing.
    private interface Closing extends AutoCloseable {

        Closing NOTHING = () -> {};

        @Override
        void close();
    }
}
