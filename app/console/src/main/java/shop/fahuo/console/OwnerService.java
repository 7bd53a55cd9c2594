package shop.fahuo.console;

import shop.fahuo.console.cli.Call;
import shop.fahuo.console.cli.CommandLine;
import shop.fahuo.console.cli.Parsed;
import shop.fahuo.console.cli.Verb;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.owner.Caller;
import shop.fahuo.console.owner.Request;
import shop.fahuo.console.owner.Service;
import shop.fahuo.console.wiring.Shop;

import java.time.Clock;

/// What the process that has a shop open does for others.
///
/// @param stays it has the shop open for as long as somebody wants it; otherwise it closes the shop
///   as soon as its own verb is done, and what goes on for long is left to the next owner
record OwnerService(Shop shop, boolean stays, Clock clock) implements Service {

    @Override
    public boolean takes(Request request) {
        return switch (CommandLine.parse(request.arguments(), request.folder())) {
            case Parsed.Understood(Verb.InShop(_, var use, _), _) -> stays || use != Verb.Use.STAY;
            case Parsed.Understood(Verb.Window _, _) -> stays;
            case Parsed.Understood(Verb.Free _, _), Parsed.NotUnderstood _ -> true;
        };
    }

    @Override
    public int run(Request request, Caller caller) {
        var ui = Program.ui(request, clock);
        return switch (CommandLine.parse(request.arguments(), request.folder())) {
            case Parsed.Understood(Verb.InShop verb, var arguments) ->
                    run(verb, new Call(arguments, ui, caller));
            case Parsed.Understood(Verb.Window _, var arguments) ->
                    new Call(arguments, ui, caller).refuse("cli.window.work");
            case Parsed.Understood(Verb.Free _, _), Parsed.NotUnderstood _ ->
                    // Nobody asks an owner for these.
                    Call.WRONG_USAGE;
        };
    }

    private int run(Verb.InShop verb, Call call) {
        try {
            return verb.action().run(call, shop);
        } catch (RuntimeException e) {
            var bug = Bug.caught(e);
            return call.refuse("cli.bug", bug.code(), bug.words());
        }
    }
}
