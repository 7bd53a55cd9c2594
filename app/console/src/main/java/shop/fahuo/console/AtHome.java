package shop.fahuo.console;

import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.Entrance;
import shop.fahuo.console.owner.Entrance.Entered;
import shop.fahuo.console.owner.OwnerServer;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.PackTones;
import shop.fahuo.console.pack.PackToolsFile;
import shop.fahuo.console.pack.Scale;
import shop.fahuo.console.reconcile.BillDesk;
import shop.fahuo.console.ship.DeliveryCsv;
import shop.fahuo.console.window.Desktop;
import shop.fahuo.console.window.Preferences;
import shop.fahuo.console.window.Window;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.PracticeShop;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerStatus;
import shop.fahuo.worker.account.Health;
import shop.fahuo.worker.payment.BillFolder;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;

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
                case Verb.Window window ->
                        opening.use(call, shop -> show(server, shop, window, call));
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

    private int show(OwnerServer server, Shop shop, Verb.Window verb, Call call)
            throws IOException, InterruptedException {
        var preferences = Preferences.read(home);
        var person =
                preferences
                        .person()
                        .orElseGet(() -> new Actor.Person(System.getProperty("user.name")));
        try (var _ = verb.practice() ? practice(shop) : Closing.NOTHING;
                var work = shop.startWork()) {
            var desktop =
                    new Desktop(
                            behind(shop, work, call),
                            person,
                            look -> preferences.with(look).write(home),
                            clock);
            server.serve(new OwnerService(shop, true, desktop::toFront, clock));
            work.worker().ifPresent(Worker::start);
            desktop.show(look(preferences, call));
            server.drain();
            return Call.DONE;
        }
    }

    private Window.Services behind(Shop shop, Shop.Work work, Call call) throws IOException {
        var accounts =
                new AccountDesk(
                        shop.store(),
                        shop.payments(),
                        shop.couriers(),
                        shop.accounts(),
                        () -> work.worker().map(AtHome::health).orElse(Map.of()),
                        clock);
        return new Window.Services(
                shop.store(),
                shop.importer(call.ui()::texts),
                new DeliveryCsv(),
                accounts,
                new BillDesk(
                        shop.store().payments().bills(),
                        shop.payments(),
                        new BillFolder(home.bills()),
                        shop::policy,
                        clock),
                shop::printing,
                new PackKit(
                        "fahuo-" + ProcessHandle.current().pid(),
                        new PackToolsFile(home),
                        new PackTones(Executors.newVirtualThreadPerTaskExecutor()),
                        new Scale()),
                place(shop));
    }

    private SecretPlace place(Shop shop) throws IOException {
        if (shop.payments().isInKeyring()) {
            return SecretPlace.KEYRING;
        }
        return Vaults.isLocked(home.folder()) ? SecretPlace.PASSPHRASE : SecretPlace.KEY_FILE;
    }

    private static Map<String, Health> health(Worker worker) {
        return worker.status().accounts().stream()
                .collect(
                        Collectors.toMap(WorkerStatus.Account::name, WorkerStatus.Account::health));
    }

    /// What was typed comes before what is remembered, and that before what the system speaks.
    private static Window.Look look(Preferences preferences, Call call) {
        var spoken = call.ui().texts().language();
        var language =
                call.arguments().has("lang") ? spoken : preferences.language().orElse(spoken);
        return new Window.Look(language, preferences.theme());
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
