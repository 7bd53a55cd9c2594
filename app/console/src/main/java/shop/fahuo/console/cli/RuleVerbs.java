package shop.fahuo.console.cli;

import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.rules.CelRuleLanguage;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// `rules check|activate|show`: a rule file read, made live, and the live one printed.
final class RuleVerbs {

    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());

    static final List<Verb> ALL =
            List.of(
                    new Verb.Free(
                            Syntax.of("rules check", "cli.verb.rulesCheck").with(FILE),
                            RuleVerbs::check),
                    new Verb.InShop(
                            Syntax.of("rules activate", "cli.verb.rulesActivate")
                                    .with(FILE)
                                    .with(
                                            Option.required(
                                                    "by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            RuleVerbs::activate),
                    new Verb.InShop(
                            Syntax.of("rules show", "cli.verb.rulesShow"),
                            Verb.Use.READ,
                            RuleVerbs::show));

    private RuleVerbs() {}

    private static int check(Call call) {
        return source(call)
                .map(source -> report(call, new CelRuleLanguage().read(source), "cli.rules.good"))
                .orElse(Call.REFUSED);
    }

    private static int activate(Call call, Shop shop) {
        var by = new Actor.Person(call.arguments().textOrNone("by"));
        return source(call)
                .map(
                        source ->
                                report(
                                        call,
                                        shop.store().ruleSets().activate(source, by),
                                        "cli.rules.live"))
                .orElse(Call.REFUSED);
    }

    private static int show(Call call, Shop shop) {
        var live = shop.store().ruleSets().live();
        if (call.isJson()) {
            call.json(json(live));
        } else {
            call.caller().out(live.source());
        }
        return Call.DONE;
    }

    private static Optional<String> source(Call call) {
        var file = call.arguments().file("FILE").orElseThrow();
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            call.note("cli.file.unreadable", file.toString());
            return Optional.empty();
        }
    }

    private static int report(Call call, Reading reading, String good) {
        return switch (reading) {
            case Reading.Valid(var ruleSet) -> {
                if (call.isJson()) {
                    call.json(json(ruleSet));
                } else {
                    call.say(good, ruleSet.name(), ruleSet.rules().size(), ruleSet.hash().brief());
                }
                yield Call.DONE;
            }
            case Reading.Invalid(var problems) -> {
                problems.forEach(problem -> say(call, problem));
                yield Call.REFUSED;
            }
        };
    }

    private static void say(Call call, RuleLanguage.Problem problem) {
        call.note(
                "cli.rules.problem",
                String.valueOf(problem.line()),
                problem.rule(),
                problem.words());
    }

    private static Object json(RuleSet ruleSet) {
        return Json.object(
                "name", ruleSet.name(),
                "hash", ruleSet.hash().hex(),
                "rules", ruleSet.rules().stream().map(rule -> rule.id()).toList());
    }
}
