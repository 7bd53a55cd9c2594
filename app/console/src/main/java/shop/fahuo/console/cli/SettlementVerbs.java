package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.settlement.BankCsv;
import shop.fahuo.console.settlement.SettlementWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.PayoutRecord;
import shop.fahuo.store.settlement.SettlementAnswered;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.Settlements;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/// Runs that pay commission out.
final class SettlementVerbs {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE = Option.of("note", "cli.option.note", new Kind.Brief(2000));
    private static final Operand PERIOD = Operand.one("PERIOD", new Kind.Brief(7));
    private static final Operand RUN = Operand.one("RUN", new Kind.Brief(20));
    private static final int SHOWN = 100;

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("settlement preview", "cli.verb.settlementPreview")
                                    .with(PERIOD),
                            Verb.Use.READ,
                            SettlementVerbs::preview),
                    new Verb.InShop(
                            Syntax.of("settlement draft", "cli.verb.settlementDraft")
                                    .with(PERIOD)
                                    .with(BY, NOTE),
                            Verb.Use.WRITE,
                            SettlementVerbs::draft),
                    verb("settlement approve", "cli.verb.settlementApprove", Settlements::approve),
                    verb("settlement cancel", "cli.verb.settlementCancel", Settlements::cancel),
                    new Verb.InShop(
                            Syntax.of("settlement show", "cli.verb.settlementShow").with(RUN),
                            Verb.Use.READ,
                            SettlementVerbs::show),
                    new Verb.InShop(
                            Syntax.of("settlement export", "cli.verb.settlementExport")
                                    .with(RUN, Operand.one("FILE", new Kind.FileName())),
                            Verb.Use.READ,
                            SettlementVerbs::export),
                    new Verb.InShop(
                            Syntax.of("settlements", "cli.verb.settlements"),
                            Verb.Use.READ,
                            SettlementVerbs::list));

    /// What one person does about a run.
    private interface Command {
        CompletableFuture<SettlementAnswered> give(
                Settlements runs, String number, Actor.Person by);
    }

    private SettlementVerbs() {}

    private static Verb verb(String name, String summary, Command command) {
        return new Verb.InShop(
                Syntax.of(name, summary).with(RUN).with(BY),
                Verb.Use.WRITE,
                (call, shop) ->
                        answered(
                                call,
                                command.give(
                                                shop.store().settlement().runs(),
                                                run(call),
                                                People.of(call))
                                        .join()));
    }

    private static String run(Call call) {
        return call.arguments().textOrNone("RUN");
    }

    private static Optional<YearMonth> period(Call call) {
        try {
            return Optional.of(YearMonth.parse(call.arguments().textOrNone("PERIOD")));
        } catch (DateTimeException e) {
            call.note("cli.settlement.period", call.arguments().textOrNone("PERIOD"));
            return Optional.empty();
        }
    }

    private static int preview(Call call, Shop shop) {
        var period = period(call);
        if (period.isEmpty()) {
            return Call.WRONG_USAGE;
        }
        var plans = shop.store().settlement().runs().preview(period.get());
        if (call.isJson()) {
            call.json(plans.stream().map(SettlementJson::of).toList());
            return Call.DONE;
        }
        return table(call, plans.stream().map(plan -> new Line(plan, "")));
    }

    private static int draft(Call call, Shop shop) {
        var note = call.arguments().textOrNone("note");
        return period(call)
                .map(
                        period ->
                                answered(
                                        call,
                                        shop.store()
                                                .settlement()
                                                .runs()
                                                .draft(period, note, People.of(call))
                                                .join()))
                .orElse(Call.WRONG_USAGE);
    }

    private static int answered(Call call, SettlementAnswered answered) {
        return switch (answered) {
            case SettlementAnswered.Done(var run) -> {
                if (call.isJson()) {
                    call.json(SettlementJson.of(run));
                } else {
                    say(call, run);
                }
                yield Call.DONE;
            }
            case SettlementAnswered.Refused(var why) ->
                    call.refuse(
                            "cli.settlement.refused", new SettlementWords(call.ui()).refusal(why));
        };
    }

    private static void say(Call call, SettlementRecord run) {
        call.say(
                "cli.settlement.run",
                run.number(),
                call.ui().word(run.state()),
                Shown.count(run.sums().payees()),
                Shown.money(Fen.of(run.sums().net())),
                Shown.money(Fen.of(run.sums().tax())),
                Shown.count(run.sums().skipped()));
    }

    private static int show(Call call, Shop shop) {
        var settlement = shop.store().settlement();
        var found = settlement.runs().named(run(call));
        if (found.isEmpty()) {
            return call.refuse("cli.settlement.unknown", run(call));
        }
        var payouts = settlement.payouts().ofRun(found.get());
        if (call.isJson()) {
            var object = SettlementJson.of(found.get());
            object.put("payouts", payouts.stream().map(SettlementJson::of).toList());
            call.json(object);
            return Call.DONE;
        }
        say(call, found.get());
        return table(
                call,
                payouts.stream()
                        .map(payout -> new Line(payout.plan(), call.ui().word(payout.state()))));
    }

    private record Line(PayoutPlan plan, String state) {}

    private static int table(Call call, Stream<Line> lines) {
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.settlement.payee"),
                        ">" + ui.get("cli.settlement.payable"),
                        ">" + ui.get("cli.settlement.offset"),
                        ">" + ui.get("cli.settlement.tax"),
                        ">" + ui.get("cli.settlement.net"),
                        ui.get("cli.settlement.way"),
                        ui.get("cli.settlement.standing"));
        lines.forEach(
                line ->
                        table.row(
                                line.plan().payee(),
                                Shown.money(line.plan().payable()),
                                Shown.money(line.plan().offset()),
                                Shown.money(line.plan().tax().now()),
                                Shown.money(line.plan().net()),
                                line.plan().target().map(to -> ui.word(to.way())).orElse(""),
                                line.plan()
                                        .obstacle()
                                        .map((PayoutObstacle why) -> ui.word(why))
                                        .orElse(line.state())));
        if (table.isEmpty()) {
            call.note("cli.settlement.none");
        } else {
            call.print(table);
            call.note("cli.settlement.noAdvice");
        }
        return Call.DONE;
    }

    private static int list(Call call, Shop shop) {
        var runs = shop.store().settlement().runs().newest(SHOWN);
        if (call.isJson()) {
            call.json(runs.stream().map(SettlementJson::of).toList());
        } else if (runs.isEmpty()) {
            call.note("cli.settlement.noRuns");
        } else {
            runs.forEach(run -> say(call, run));
        }
        return Call.DONE;
    }

    private static int export(Call call, Shop shop) {
        var settlement = shop.store().settlement();
        var found = settlement.runs().named(run(call));
        if (found.isEmpty()) {
            return call.refuse("cli.settlement.unknown", run(call));
        }
        Path file = call.arguments().file("FILE").orElseThrow();
        var payouts = settlement.payouts().ofRun(found.get());
        var listed = BankCsv.listed(payouts);
        long doubted = payouts.stream().filter(PayoutRecord::isDoubted).count();
        if (listed.isEmpty()) {
            return doubted == 0
                    ? call.refuse("cli.settlement.noBank")
                    : call.refuse("cli.settlement.doubted", Shown.count(doubted));
        }
        try {
            BankCsv.write(file, found.get(), listed);
        } catch (IOException e) {
            return call.refuse(
                    "cli.settlement.unwritten", file.toString(), String.valueOf(e.getMessage()));
        }
        if (call.isJson()) {
            call.json(Json.object("file", file, "payouts", listed.size(), "doubted", doubted));
        } else {
            call.say("cli.settlement.written", Shown.count(listed.size()), file.toString());
            if (doubted > 0) {
                call.note("cli.settlement.doubted", Shown.count(doubted));
            }
        }
        return Call.DONE;
    }
}
