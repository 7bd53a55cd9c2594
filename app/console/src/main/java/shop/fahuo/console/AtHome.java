package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.Entrance;
import shop.fahuo.console.owner.Entrance.Entered;
import shop.fahuo.console.owner.OwnerServer;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.wiring.Logs;
import shop.fahuo.console.wiring.Redaction;
import shop.fahuo.console.wiring.Shop;

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
                    var screen = OnScreen.begin(home, Optional.of(server), clock, window, call);
                    yield opening.use(call, screen);
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
}
