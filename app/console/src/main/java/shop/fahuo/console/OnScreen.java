package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.desk.Preferences;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.OwnerServer;
import shop.fahuo.console.window.Desktop;
import shop.fahuo.console.wiring.Behind;
import shop.fahuo.console.wiring.PracticeShop;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.worker.Worker;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/// Shows an open shop in a window, works for as long as the window is open, and lets other
/// processes have what they ask for meanwhile.
///
/// @param home where the window's liking is kept
/// @param server of a home; empty for a shared database, which other processes open themselves
record OnScreen(Home home, Optional<OwnerServer> server, Clock clock) {

    /// The worker begins when the window stands: what waits for it would make the window wait.
    ///
    /// @param desktop begun
    /// @return the exit status
    int show(Desktop desktop, Shop shop, Verb.Window verb, Call call)
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
            server.ifPresent(
                    each -> each.serve(new OwnerService(shop, true, desktop::toFront, clock)));
            desktop.show(
                    Behind.of(shop, call.ui()::texts),
                    person,
                    desk,
                    () -> work.worker().ifPresent(Worker::start));
            if (server.isPresent()) {
                server.get().drain();
            }
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
