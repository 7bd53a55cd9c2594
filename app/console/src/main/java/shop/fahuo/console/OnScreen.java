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
import java.time.Duration;
import java.util.Optional;

/// A window over a shop, which works for as long as the window is open, and lets other processes
/// have what they ask for meanwhile.
///
/// @param home where the window's liking is kept
/// @param server of a home; empty for a shared database, which other processes open themselves
record OnScreen(
        Home home,
        Optional<OwnerServer> server,
        Preferences preferences,
        Desktop desktop,
        Clock clock,
        Verb.Window verb,
        Call call)
        implements Opening.Use {

    /// Longer than any window stays open.
    private static final Duration EVER = Duration.ofDays(36_500);

    /// Gets the screen ready, which goes on while the caller finds the shop.
    static OnScreen begin(
            Home home, Optional<OwnerServer> server, Clock clock, Verb.Window verb, Call call)
            throws IOException {
        var desktop = new Desktop(clock);
        desktop.begin();
        return new OnScreen(home, server, Preferences.read(home), desktop, clock, verb, call);
    }

    /// Makes the window, which goes on while the shop opens.
    @Override
    public void expect(Shop shop) throws IOException {
        var person =
                preferences
                        .person()
                        .orElseGet(() -> new Actor.Person(System.getProperty("user.name")));
        var desk = new DeskModel(look(), person, preferences, liked -> liked.write(home));
        desktop.make(Behind.of(shop, verb.practice(), call.ui()::texts), person, desk);
    }

    /// The worker begins when there is a list: what waits for it would make the list wait.
    @Override
    public int run(Shop shop) throws IOException, InterruptedException {
        try (var _ = verb.practice() ? practice(shop) : Closing.NOTHING;
                var work = shop.startWork()) {
            server.ifPresent(
                    each -> each.serve(new OwnerService(shop, true, desktop::toFront, clock)));
            var ending = Thread.ofVirtual().name("fahuo-end").start(this::endWithCaller);
            desktop.show(() -> work.worker().ifPresent(Worker::start), longest());
            ending.interrupt();
            if (server.isPresent()) {
                server.get().drain();
            }
            return Call.DONE;
        }
    }

    /// Waits until the process is asked to end: nobody else would tell the window.
    private void endWithCaller() {
        try {
            if (call.caller().awaitGone(EVER)) {
                desktop.end();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration longest() {
        return call.arguments().has("max-seconds")
                ? Duration.ofSeconds(call.arguments().count("max-seconds", 0))
                : EVER;
    }

    /// What was typed comes before what is remembered, and that before what the system speaks.
    private Look look() {
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
