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
import java.util.function.BooleanSupplier;

/// What the process that has a shop open does for others.
///
/// @param stays it has the shop open for as long as somebody wants it; otherwise it closes the shop
///   as soon as its own verb is done, and what goes on for long is left to the next owner
/// @param toFront brings its window to the front; says whether it has one
record OwnerService(Shop shop, boolean stays, BooleanSupplier toFront, Clock clock)
        implements Service {

    @Override
    public boolean takes(Request request) {
        return switch (CommandLine.parse(request.arguments(), request.folder())) {
            case Parsed.Understood(Verb.InShop(_, var use, _), _) -> stays || use != Verb.Use.STAY;
            case Parsed.Understood(Verb.Window _, _), Parsed.Understood(Verb.OnHome _, _) -> stays;
            case Parsed.Understood(Verb.Free _, _), Parsed.NotUnderstood _ -> true;
        };
    }

    @Override
    public int run(Request request, Caller caller) {
        var ui = Program.ui(request, clock);
        return switch (CommandLine.parse(request.arguments(), request.folder())) {
            case Parsed.Understood(var verb, var arguments) ->
                    run(verb, new Call(arguments, ui, caller));
            // Callers look at what was typed themselves, before they ask anybody.
            case Parsed.NotUnderstood _ -> Call.WRONG_USAGE;
        };
    }

    private int run(Verb verb, Call call) {
        try {
            return switch (verb) {
                case Verb.InShop inShop -> inShop.action().run(call, shop);
                case Verb.Window _ ->
                        toFront.getAsBoolean() ? Call.DONE : call.refuse("cli.window.work");
                case Verb.OnHome _ -> call.refuse("cli.restore.inUse");
                case Verb.Free free -> free.action().run(call);
            };
        } catch (RuntimeException e) {
            var bug = Bug.caught(e);
            return call.refuse("cli.bug", bug.code(), bug.words());
        }
    }
}
