package shop.fahuo.console.cli;

import shop.fahuo.console.commission.PlanWords;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.core.Fen;
import shop.fahuo.store.commission.Trial;
import shop.fahuo.store.insight.PlanTrial;

import java.util.Map;

/// Says what past orders would have cost by a plan, beside what they cost by the live one.
final class PlanTrialLines {

    private PlanTrialLines() {}

    static void say(Call call, String name, int days, PlanTrial.Report report) {
        call.say("commission.good", name);
        call.say("commission.tried", days, report.orders(), Shown.yuan(report.sales()));
        say(call, name, report.sales(), report.after());
        report.before()
                .ifPresentOrElse(
                        before ->
                                say(
                                        call,
                                        call.ui()
                                                .get(
                                                        "commission.live",
                                                        before.version(),
                                                        before.name()),
                                        report.sales(),
                                        before.outcome()),
                        () -> call.say("commission.none"));
        var table =
                Table.of(
                        call.ui().get("commission.payee"),
                        ">" + call.ui().get("commission.amount"));
        report.after().top().forEach(one -> table.row(one.payee(), Shown.money(one.amount())));
        if (!table.isEmpty()) {
            call.print(table);
        }
    }

    private static void say(Call call, String name, Fen sales, Trial.Outcome outcome) {
        call.say(
                "commission.outcome",
                name,
                Shown.yuan(outcome.cost()),
                PlanWords.share(outcome.cost(), sales),
                outcome.orders(),
                outcome.earners(),
                outcome.capped(),
                Shown.yuan(outcome.cut()));
        if (outcome.points() > 0) {
            call.say("commission.outcome.points", outcome.points());
        }
    }

    static Map<String, Object> json(String name, int days, PlanTrial.Report report) {
        return Json.object(
                "name", name,
                "days", days,
                "orders", report.orders(),
                "salesFen", report.sales().value(),
                "after", json(report.after()),
                "before",
                        report.before()
                                .map(
                                        before ->
                                                Json.object(
                                                        "version", before.version(),
                                                        "name", before.name(),
                                                        "outcome", json(before.outcome()))));
    }

    private static Map<String, Object> json(Trial.Outcome outcome) {
        return Json.object(
                "costFen", outcome.cost().value(),
                "orders", outcome.orders(),
                "overCap", outcome.capped(),
                "cutFen", outcome.cut().value(),
                "points", outcome.points(),
                "earners", outcome.earners(),
                "top",
                        outcome.top().stream()
                                .map(
                                        one ->
                                                Json.object(
                                                        "payee", one.payee(),
                                                        "fen", one.amount().value()))
                                .toList());
    }
}
