package shop.fahuo.console.cli;

import shop.fahuo.console.law.LawLook;
import shop.fahuo.console.law.LawWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Grade;
import shop.fahuo.store.commission.PlanFile;
import shop.fahuo.store.commission.PlanReading;
import shop.fahuo.store.commission.StoredPlan;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;

/// `law`: what a lawyer would ask of the shop's commission, on the screen or as a page to hand
/// over.
final class LawVerb {

    static final Verb VERB =
            new Verb.InShop(
                    Syntax.of("law", "cli.verb.law")
                            .with(
                                    Option.of("plan", "cli.option.lawPlan", new Kind.FileName()),
                                    Option.of("days", "cli.option.lawDays", new Kind.Count()),
                                    Option.of("to", "cli.option.lawTo", new Kind.FileName())),
                    Verb.Use.READ,
                    LawVerb::run);

    private LawVerb() {}

    /// A plan, or none; or a file that holds none.
    private sealed interface Asked {

        record Of(Optional<ShopPlan> plan) implements Asked {}

        record Faulty(int faults) implements Asked {}
    }

    private static int run(Call call, Shop shop) {
        try {
            return switch (asked(call, shop)) {
                case Asked.Faulty(var faults) -> call.refuse("law.badPlan", faults);
                case Asked.Of(var plan) -> run(call, shop, plan);
            };
        } catch (IOException e) {
            return call.refuse("cli.file.unreadable", String.valueOf(e.getMessage()));
        }
    }

    private static Asked asked(Call call, Shop shop) throws IOException {
        var file = call.arguments().file("plan");
        if (file.isEmpty()) {
            var now = shop.store().commission().plans().at(shop.clock().instant());
            return new Asked.Of(now.map(StoredPlan::plan));
        }
        return switch (PlanFile.read(Files.readString(file.get()))) {
            case PlanReading.Valid(var plan) -> new Asked.Of(Optional.of(plan));
            case PlanReading.Invalid(var problems) -> new Asked.Faulty(problems.size());
        };
    }

    private static int run(Call call, Shop shop, Optional<ShopPlan> plan) throws IOException {
        var store = shop.store();
        var look =
                LawLook.of(
                        store.commission().law(),
                        store.distributors().sponsors(),
                        plan,
                        call.arguments().count("days", LawLook.DAYS),
                        shop.clock().instant());
        var words = new LawWords(call.ui());
        var to = call.arguments().file("to");
        if (to.isPresent()) {
            Files.write(to.get(), words.page(look, shop.printing().fonts()));
            if (!call.isJson()) {
                call.say("law.written", to.get().toString());
            }
        }
        if (call.isJson()) {
            call.json(json(words, look));
            return Call.DONE;
        }
        words.under(look).forEach(line -> call.say("law.under", line));
        call.print(table(call, words, look.findings()));
        call.say("law.score", look.score());
        call.say("law.noAdvice");
        return Call.DONE;
    }

    /// Says what of a plan's findings needs open eyes, if anything does.
    static void warn(Call call, List<Finding> findings) {
        var grave = findings.stream().filter(one -> one.grade() != Grade.RECORD).toList();
        if (!grave.isEmpty()) {
            call.print(table(call, new LawWords(call.ui()), grave));
            call.say("law.noAdvice");
        }
    }

    /// @return the exit status of a plan that is not put in force
    static int forbid(Call call, List<Finding> findings) {
        if (call.isJson()) {
            call.json(Json.object("findings", json(call, findings)));
        }
        var words = new LawWords(call.ui());
        findings.forEach(one -> call.caller().err(words.forbids(one) + "\n"));
        return Call.REFUSED;
    }

    static List<Object> json(Call call, List<Finding> findings) {
        var words = new LawWords(call.ui());
        return findings.stream().map(one -> json(words, one)).toList();
    }

    private static Table table(Call call, LawWords words, List<Finding> findings) {
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("law.head.grade"),
                        ui.get("law.head.question"),
                        ">" + ui.get("law.head.value"),
                        ">" + ui.get("law.head.limit"),
                        ui.get("law.head.article"));
        for (var one : findings) {
            table.row(
                    ui.word(one.grade()),
                    words.question(one),
                    words.value(one.question(), one.value()),
                    words.value(one.question(), one.limit()),
                    words.article(one));
        }
        return table;
    }

    private static Object json(LawWords words, LawLook look) {
        return Json.object(
                "score", look.score(),
                "levels", look.shape().levels(),
                "ranks", look.shape().ranks(),
                "ceilingPoints", look.shape().ceiling(),
                "paidFen", look.sales().paid().value(),
                "consumersFen", look.sales().consumers().value(),
                "earnedFen", look.sales().earned().value(),
                "findings", look.findings().stream().map(one -> json(words, one)).toList());
    }

    private static Object json(LawWords words, Finding finding) {
        var article = finding.question().article();
        return Json.object(
                "question", finding.question().name(),
                "grade", finding.grade().name(),
                "value", finding.value(),
                "limit", finding.limit(),
                "unit", finding.question().unit().name(),
                "of", finding.of(),
                "article", article.citation(),
                "known", article.known().name(),
                "words", words.question(finding));
    }
}
