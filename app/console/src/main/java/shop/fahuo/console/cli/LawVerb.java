package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.law.LawWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.law.Finding;
import shop.fahuo.core.law.Law;
import shop.fahuo.core.law.PlanShape;
import shop.fahuo.core.law.Question;
import shop.fahuo.core.law.Roots;
import shop.fahuo.core.law.Sales;
import shop.fahuo.labels.paper.Papers;
import shop.fahuo.store.commission.PlanFile;
import shop.fahuo.store.commission.PlanReading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `law`: what a lawyer would ask of the shop's commission, on the screen or as a page to hand
/// over.
final class LawVerb {

    private static final int DAYS = 30;

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

        record Of(Optional<Plan> plan) implements Asked {}

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
            return new Asked.Of(now.map(one -> one.plan().plan()));
        }
        return switch (PlanFile.read(Files.readString(file.get()))) {
            case PlanReading.Valid(var plan) -> new Asked.Of(Optional.of(plan.plan()));
            case PlanReading.Invalid(var problems) -> new Asked.Faulty(problems.size());
        };
    }

    private static int run(Call call, Shop shop, Optional<Plan> plan) throws IOException {
        var facts = shop.store().commission().law();
        int days = call.arguments().count("days", DAYS);
        var now = shop.clock().instant();
        var sales = facts.sales(now.minus(Duration.ofDays(days)), now);
        var shape = plan.map(PlanShape::of).orElse(new PlanShape(0, 0, 0));
        var roots = Roots.of(shop.store().distributors().parents());
        var findings = Law.check(shape, facts.shop(), Optional.of(sales), roots);
        var words = new LawWords(call.ui());
        var under = under(call, words, plan, shape, days, sales);
        var to = call.arguments().file("to");
        if (to.isPresent()) {
            write(call, shop, to.get(), plan, under, findings);
        }
        if (call.isJson()) {
            call.json(json(words, shape, sales, findings));
            return Call.DONE;
        }
        under.forEach(line -> call.say("law.under", line));
        call.print(table(call, words, findings));
        call.say("law.score", Law.score(findings));
        call.say("law.noAdvice");
        return Call.DONE;
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

    private static List<String> under(
            Call call,
            LawWords words,
            Optional<Plan> plan,
            PlanShape shape,
            int days,
            Sales sales) {
        var ui = call.ui();
        var under = new ArrayList<String>();
        under.add(
                plan.map(
                                one ->
                                        ui.get(
                                                "law.plan",
                                                one.name(),
                                                shape.levels(),
                                                shape.ranks(),
                                                words.value(Question.CEILING, shape.ceiling())))
                        .orElseGet(() -> ui.get("law.noPlan")));
        under.add(
                ui.get(
                        "law.sales",
                        days,
                        Shown.yuan(sales.paid()),
                        Shown.yuan(sales.consumers()),
                        Shown.yuan(sales.earned())));
        return under;
    }

    private static void write(
            Call call,
            Shop shop,
            Path file,
            Optional<Plan> plan,
            List<String> under,
            List<Finding> findings)
            throws IOException {
        var words = new LawWords(call.ui());
        var papers = new Papers(shop.printing().fonts(), call.ui().texts().language().locale());
        var sheet = words.sheet(plan.map(Plan::name).orElse(""), under, findings);
        Files.write(file, papers.pdf(papers.facts(sheet)));
        if (!call.isJson()) {
            call.say("law.written", file.toString());
        }
    }

    private static Object json(
            LawWords words, PlanShape shape, Sales sales, List<Finding> findings) {
        return Json.object(
                "score", Law.score(findings),
                "levels", shape.levels(),
                "ranks", shape.ranks(),
                "ceilingPoints", shape.ceiling(),
                "paidFen", sales.paid().value(),
                "consumersFen", sales.consumers().value(),
                "earnedFen", sales.earned().value(),
                "findings", findings.stream().map(one -> json(words, one)).toList());
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
