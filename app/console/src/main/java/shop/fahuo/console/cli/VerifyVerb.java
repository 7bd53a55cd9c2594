package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.store.proof.Proofs;
import shop.fahuo.store.verify.Check;

import java.util.ArrayList;
import java.util.List;

/// `verify`: every invariant over the whole database, one line each.
final class VerifyVerb {

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("verify", "cli.verb.verify")
                            .with(
                                    Option.of(
                                            "checkpoint",
                                            "proof.option.checkpoint",
                                            new Kind.FileName())),
                    Verb.Use.READ,
                    VerifyVerb::run);

    private VerifyVerb() {}

    private static int run(Call call, Shop shop) {
        var file = call.arguments().file("checkpoint");
        var note = file.flatMap(ProofFiles::read);
        if (file.isPresent() && note.isEmpty()) {
            return call.refuse("proof.file.unreadable", file.get().toString());
        }
        var checks = new ArrayList<>(shop.store().verifier().all(check -> say(call, check)));
        if (note.isPresent()) {
            var check = held(call, shop, note.get());
            say(call, check);
            checks.add(check);
        }
        boolean ok = checks.stream().allMatch(Check::ok);
        if (call.isJson()) {
            call.json(json(checks));
        }
        return ok ? Call.DONE : call.refuse("cli.verify.broken");
    }

    /// The checks before it say that the log is the one over all events; this one, that it began as
    /// whoever kept a checkpoint knows.
    private static Check held(Call call, Shop shop, String note) {
        var held = shop.store().proofs().holds(note);
        boolean ok = held == Proofs.Held.HOLDS;
        var words =
                switch (held) {
                    case HOLDS -> "";
                    case SHORTER -> call.ui().get("proof.held.shorter");
                    case OTHER -> call.ui().get("proof.held.other");
                    case NOT_SIGNED -> call.ui().get("proof.held.notSigned");
                };
        return new Check("given-checkpoint", ok, 1, ok ? 0 : 1, words);
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
