package shop.fahuo.console.owner;

import shop.fahuo.console.home.Home;
import shop.fahuo.console.owner.OwnerClient.Reply;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/// The way into a home: whoever comes first owns it, everybody else has their request carried out
/// by the owner.
public final class Entrance {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Home home;
    private final Caller caller;
    private final InstantSource clock;

    /// How somebody came in.
    public sealed interface Entered {

        /// This process owns the home from now on; it is to open the shop and serve.
        record AsOwner(OwnerServer server) implements Entered {}

        /// The owner has carried the request out.
        record Answered(int status) implements Entered {}

        /// An owner is there and does not answer.
        record Stuck() implements Entered {}

        /// The owner is a Fahuo of another version.
        record OtherVersion() implements Entered {}

        /// The owner took the request and ended before it was done; nobody knows how far it came.
        record Lost() implements Entered {}
    }

    public Entrance(Home home, Caller caller, InstantSource clock) {
        this.home = home;
        this.caller = caller;
        this.clock = clock;
    }

    /// Waits for as long as owners decline the request; see [Service#takes].
    ///
    /// @param longWait run once when that takes long
    public Entered enter(Request request, Runnable longWait) throws IOException {
        var patience = new Patience(clock, longWait);
        var entered = tryEnter(request, patience);
        while (entered.isEmpty()) {
            LockSupport.parkNanos(PAUSE.toNanos());
            entered = tryEnter(request, patience);
        }
        return entered.get();
    }

    private Optional<Entered> tryEnter(Request request, Patience patience) throws IOException {
        var lock = HomeLock.tryTake(home);
        if (lock.isPresent()) {
            return Optional.of(new Entered.AsOwner(OwnerServer.open(home, lock.get())));
        }
        return switch (ask(request)) {
            case Reply.Done(var status) -> Optional.of(new Entered.Answered(status));
            case Reply.Lost() -> Optional.of(new Entered.Lost());
            case Reply.OtherVersion() -> Optional.of(new Entered.OtherVersion());
            case Reply.NotTaken() -> {
                patience.declined();
                yield Optional.empty();
            }
            case Reply.NobodyThere() ->
                    patience.isOver() ? Optional.of(new Entered.Stuck()) : Optional.empty();
        };
    }

    private Reply ask(Request request) throws IOException {
        var address = SocketPlace.find(home);
        return address.isPresent()
                ? new OwnerClient(address.get(), caller).ask(request)
                : new Reply.NobodyThere();
    }
}
