package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.verify.Check;

import java.util.List;

/// `verify`: every invariant over the whole database, one line each.
final class VerifyVerb {

    static final Verb VERB =
            new Verb.InShop(Syntax.of("verify", "cli.verb.verify"), Verb.Use.READ, VerifyVerb::run);

    private VerifyVerb() {}

    private static int run(Call call, Shop shop) {
        var checks = shop.store().verifier().all(check -> say(call, check));
        boolean ok = checks.stream().allMatch(Check::ok);
        if (call.isJson()) {
            call.json(json(checks));
        }
        return ok ? Call.DONE : call.refuse("cli.verify.broken");
    }

    private static void say(Call call, Check check) {
        if (call.isJson()) {
            return;
        }
        if (check.ok()) {
            call.say("cli.verify.ok", check.name(), check.checked());
        } else {
            call.say(
                    "cli.verify.bad", check.name(), check.checked(), check.broken(), check.first());
        }
    }

    static Object json(List<Check> checks) {
        boolean ok = checks.stream().allMatch(Check::ok);
        return Json.object("ok", ok, "checks", checks.stream().map(VerifyVerb::json).toList());
    }

    private static Object json(Check check) {
        return Json.object(
                "name", check.name(),
                "ok", check.ok(),
                "checked", check.checked(),
                "broken", check.broken(),
                "first", check.first());
    }
}
