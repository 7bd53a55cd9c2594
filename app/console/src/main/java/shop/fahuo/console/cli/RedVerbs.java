package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;

import java.util.List;

/// `red on|off|status`: the switch that stops everything that ships by itself.
final class RedVerbs {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());

    static final List<Verb> ALL =
            List.of(
                    turn("red on", "cli.verb.redOn", true),
                    turn("red off", "cli.verb.redOff", false),
                    new Verb.InShop(
                            Syntax.of("red status", "cli.verb.redStatus"),
                            Verb.Use.READ,
                            RedVerbs::status));

    private RedVerbs() {}

    private static Verb turn(String name, String summary, boolean on) {
        return new Verb.InShop(
                Syntax.of(name, summary).with(BY),
                Verb.Use.WRITE,
                (call, shop) -> {
                    var by = new Actor.Person(call.arguments().textOrNone("by"));
                    shop.store().redSwitch().set(on, by);
                    return status(call, shop);
                });
    }

    private static int status(Call call, Shop shop) {
        boolean on = shop.store().redSwitch().isOn();
        if (call.isJson()) {
            call.json(Json.object("redSwitch", on));
        } else {
            call.say(on ? "cli.red.on" : "cli.red.off");
        }
        return Call.DONE;
    }
}
