package shop.fahuo.console.cli;

import shop.fahuo.console.commission.PlanDesk;
import shop.fahuo.console.commission.PlanWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.commission.PlanFile;
import shop.fahuo.store.commission.PlanProblem;
import shop.fahuo.store.commission.PlanReading;
import shop.fahuo.store.commission.PlanTexts;
import shop.fahuo.store.commission.Plans.Activated;
import shop.fahuo.store.commission.StoredPlan;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// `plan check|activate|show|example|schema` and `plans`: who is to earn what, tried on the past,
/// put in force, and read again.
final class PlanVerbs {

    private static final Operand FILE = Operand.one("FILE", new Kind.FileName());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("plan check", "commission.verb.check")
                                    .with(FILE)
                                    .with(
                                            Option.of(
                                                    "days",
                                                    "commission.option.days",
                                                    new Kind.Count())),
                            Verb.Use.WRITE,
                            PlanVerbs::check),
                    new Verb.InShop(
                            Syntax.of("plan activate", "commission.verb.activate")
                                    .with(FILE)
                                    .with(
                                            Option.of(
                                                    "from",
                                                    "commission.option.from",
                                                    new Kind.Moment()),
                                            Option.required(
                                                    "by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            PlanVerbs::activate),
                    new Verb.InShop(
                            Syntax.of("plan show", "commission.verb.show")
                                    .with(
                                            Option.of(
                                                    "version",
                                                    "commission.option.version",
                                                    new Kind.Count())),
                            Verb.Use.READ,
                            PlanVerbs::show),
                    new Verb.Free(
                            Syntax.of("plan example", "commission.verb.example")
                                    .with(
                                            Operand.optional(
                                                    "KIND", new Kind.Word(PlanTexts.EXAMPLES))),
                            PlanVerbs::example),
                    new Verb.Free(
                            Syntax.of("plan schema", "commission.verb.schema"),
                            call -> print(call, PlanTexts.schema())),
                    new Verb.InShop(
                            Syntax.of("plans", "commission.verb.plans"),
                            Verb.Use.READ,
                            PlanVerbs::list));

    private PlanVerbs() {}

    private static PlanDesk desk(Shop shop) {
        return new PlanDesk(
                shop.store().commission().plans(), shop.store().planTrial(), shop.clock());
    }

    private static int example(Call call) {
        var kind = call.arguments().text("KIND").map(word -> word.toLowerCase(Locale.ROOT));
        return print(call, kind.map(PlanTexts::example).orElseGet(PlanTexts::example));
    }

    /// Both are JSON already.
    private static int print(Call call, String text) {
        call.caller().out(text);
        return Call.DONE;
    }

    private static int check(Call call, Shop shop) {
        return source(call).map(source -> check(call, shop, source)).orElse(Call.REFUSED);
    }

    private static int check(Call call, Shop shop, String source) {
        return switch (PlanFile.read(source)) {
            case PlanReading.Invalid(var problems) -> refuse(call, problems);
            case PlanReading.Valid(var plan) -> {
                int days = call.arguments().count("days", PlanDesk.DAYS);
                var report = desk(shop).run(plan, days);
                var findings = shop.store().commission().law().of(plan, shop.clock().instant());
                if (call.isJson()) {
                    var json = PlanTrialLines.json(plan.plan().name(), days, report);
                    json.put("findings", LawVerb.json(call, findings));
                    call.json(json);
                } else {
                    PlanTrialLines.say(call, plan.plan().name(), days, report);
                    LawVerb.warn(call, findings);
                }
                yield Call.DONE;
            }
        };
    }

    private static int activate(Call call, Shop shop) {
        var by = new Actor.Person(call.arguments().textOrNone("by"));
        var from = call.arguments().moment("from");
        return source(call)
                .map(source -> desk(shop).activate(source, from, by))
                .map(activated -> say(call, activated))
                .orElse(Call.REFUSED);
    }

    private static int say(Call call, Activated activated) {
        return switch (activated) {
            case Activated.Done(var plan, var findings) -> {
                if (call.isJson()) {
                    var json = json(plan);
                    json.put("findings", LawVerb.json(call, findings));
                    call.json(json);
                } else {
                    call.say(
                            "commission.activated",
                            plan.plan().plan().name(),
                            plan.version(),
                            Moments.shown(plan.from()),
                            plan.hash().brief());
                    LawVerb.warn(call, findings);
                }
                yield Call.DONE;
            }
            case Activated.Unlawful(var findings) -> LawVerb.forbid(call, findings);
            case Activated.Invalid(var problems) -> refuse(call, problems);
            case Activated.TooEarly(var paid) ->
                    call.refuse("commission.tooEarly", Moments.shown(paid));
            case Activated.Taken(var from) -> call.refuse("commission.taken", Moments.shown(from));
        };
    }

    private static int refuse(Call call, List<PlanProblem> problems) {
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "problems",
                            problems.stream()
                                    .map(
                                            one ->
                                                    Json.object(
                                                            "place", one.place(),
                                                            "code", one.reason(),
                                                            "value", one.value()))
                                    .toList()));
        }
        var words = new PlanWords(call.ui());
        problems.forEach(problem -> call.caller().err(words.problem(problem) + "\n"));
        return Call.REFUSED;
    }

    private static int show(Call call, Shop shop) {
        int wanted = call.arguments().count("version", 0);
        var plan = wanted == 0 ? desk(shop).live() : desk(shop).version(wanted);
        if (plan.isEmpty()) {
            return call.refuse("commission.noPlan");
        }
        if (call.isJson()) {
            call.json(json(plan.get()));
        } else {
            call.caller().out(plan.get().source());
        }
        return Call.DONE;
    }

    private static int list(Call call, Shop shop) {
        var plans = shop.store().commission().plans().all();
        if (call.isJson()) {
            call.json(plans.stream().map(PlanVerbs::json).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ">" + ui.get("commission.version"),
                        ui.get("commission.from"),
                        ui.get("commission.name"),
                        ui.get("commission.by"),
                        ui.get("commission.hash"));
        for (var plan : plans) {
            table.row(
                    plan.version(),
                    Moments.shown(plan.from()),
                    plan.plan().plan().name(),
                    plan.by(),
                    plan.hash().brief());
        }
        if (table.isEmpty()) {
            call.note("commission.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static Map<String, Object> json(StoredPlan plan) {
        return Json.object(
                "version", plan.version(),
                "name", plan.plan().plan().name(),
                "from", Moments.json(plan.from()),
                "activatedAt", Moments.json(plan.activated()),
                "by", plan.by(),
                "hash", plan.hash().hex(),
                "source", plan.source());
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
}
