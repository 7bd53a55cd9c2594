package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.settlement.SettlementWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.store.settlement.Confirmations;
import shop.fahuo.store.settlement.PayoutAnswered;
import shop.fahuo.store.settlement.PayoutDesk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// What people do about single payouts.
final class PayoutVerbs {

    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE = Option.of("note", "cli.option.note", new Kind.Brief(2000));
    private static final Operand REFERENCE = Operand.one("REFERENCE", new Kind.Brief(32));
    private static final int SHOWN = 200;

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("payouts", "cli.verb.payouts")
                                    .with(
                                            Option.of(
                                                    "open",
                                                    "cli.option.payoutsOpen",
                                                    new Kind.Flag())),
                            Verb.Use.READ,
                            PayoutVerbs::list),
                    new Verb.InShop(
                            Syntax.of("payout paid", "cli.verb.payoutPaid")
                                    .with(REFERENCE)
                                    .with(
                                            BY,
                                            Option.required(
                                                    "proof",
                                                    "cli.option.payoutProof",
                                                    new Kind.FileName()),
                                            NOTE),
                            Verb.Use.WRITE,
                            PayoutVerbs::paid),
                    verb(
                            "payout failed",
                            "cli.verb.payoutFailed",
                            (desk, reference, note, by) -> desk.failed(reference, note, by)),
                    verb(
                            "payout bounced",
                            "cli.verb.payoutBounced",
                            (desk, reference, note, by) -> desk.bounced(reference, note, by)),
                    verb(
                            "payout retry",
                            "cli.verb.payoutRetry",
                            (desk, reference, _, by) -> desk.retry(reference, by)),
                    verb(
                            "payout cancel",
                            "cli.verb.payoutCancel",
                            (desk, reference, _, by) -> desk.cancel(reference, by)),
                    new Verb.InShop(
                            Syntax.of("payout confirmation", "cli.verb.payoutConfirmation")
                                    .with(REFERENCE)
                                    .with(BY),
                            Verb.Use.WRITE,
                            PayoutVerbs::confirmation),
                    new Verb.InShop(
                            Syntax.of("payout confirmations", "cli.verb.payoutConfirmations")
                                    .with(BY),
                            Verb.Use.WRITE,
                            PayoutVerbs::confirmations));

    private interface Command {
        CompletableFuture<PayoutAnswered> give(
                PayoutDesk desk, String reference, String note, Actor.Person by);
    }

    private PayoutVerbs() {}

    private static Verb verb(String name, String summary, Command command) {
        return new Verb.InShop(
                Syntax.of(name, summary).with(REFERENCE).with(BY, NOTE),
                Verb.Use.WRITE,
                (call, shop) ->
                        answered(
                                call,
                                command.give(
                                                shop.store().settlement().payouts(),
                                                call.arguments().textOrNone("REFERENCE"),
                                                call.arguments().textOrNone("note"),
                                                People.of(call))
                                        .join()));
    }

    private static int paid(Call call, Shop shop) {
        Path proof = call.arguments().file("proof").orElseThrow();
        try {
            var hash = Sha256.of(Files.readAllBytes(proof)).hex();
            return answered(
                    call,
                    shop.store()
                            .settlement()
                            .payouts()
                            .paid(
                                    call.arguments().textOrNone("REFERENCE"),
                                    call.arguments().textOrNone("note"),
                                    hash,
                                    People.of(call))
                            .join());
        } catch (IOException e) {
            return call.refuse(
                    "cli.settlement.unread", proof.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static int answered(Call call, PayoutAnswered answered) {
        return switch (answered) {
            case PayoutAnswered.Done(var payout) -> {
                if (call.isJson()) {
                    call.json(SettlementJson.of(payout));
                } else {
                    call.say(
                            "cli.settlement.payout",
                            payout.reference(),
                            payout.payee().value(),
                            Shown.money(payout.net()),
                            call.ui().word(payout.state()));
                }
                yield Call.DONE;
            }
            case PayoutAnswered.Refused(var why) ->
                    call.refuse("cli.payout.refused", new SettlementWords(call.ui()).refusal(why));
        };
    }

    private static int list(Call call, Shop shop) {
        var desk = shop.store().settlement().payouts();
        var payouts = call.arguments().has("open") ? desk.open(SHOWN) : desk.newest(SHOWN);
        if (call.isJson()) {
            call.json(payouts.stream().map(SettlementJson::of).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.payout.reference"),
                        ui.get("cli.payout.run"),
                        ui.get("cli.payout.payee"),
                        ">" + ui.get("cli.payout.net"),
                        ui.get("cli.payout.state"),
                        ui.get("cli.payout.words"));
        for (var payout : payouts) {
            table.row(
                    payout.reference(),
                    payout.run(),
                    payout.payee(),
                    Shown.money(payout.net()),
                    ui.word(payout.state()),
                    payout.plan()
                            .obstacle()
                            .map((PayoutObstacle why) -> ui.word(why))
                            .orElse(payout.words()));
        }
        if (table.isEmpty()) {
            call.note("cli.payout.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static int confirmation(Call call, Shop shop) {
        var answered =
                shop.store()
                        .settlement()
                        .confirmations()
                        .take(call.arguments().textOrNone("REFERENCE"), People.of(call))
                        .join();
        return switch (answered) {
            case Confirmations.Answered.Done(var handed) -> {
                if (call.isJson()) {
                    call.json(SettlementJson.of(handed));
                } else {
                    say(call, handed);
                    call.note("cli.confirmation.how");
                }
                yield Call.DONE;
            }
            case Confirmations.Answered.Refused(var why) ->
                    call.refuse(
                            "cli.confirmation.refused",
                            new SettlementWords(call.ui()).refusal(why));
        };
    }

    private static int confirmations(Call call, Shop shop) {
        var all = shop.store().settlement().confirmations().takeAll(People.of(call)).join();
        if (call.isJson()) {
            call.json(all.stream().map(SettlementJson::of).toList());
        } else if (all.isEmpty()) {
            call.note("cli.confirmation.none");
        } else {
            all.forEach(handed -> say(call, handed));
            call.note("cli.confirmation.how");
        }
        return Call.DONE;
    }

    private static void say(Call call, Confirmations.Handed handed) {
        var payout = handed.payout();
        call.say(
                "cli.confirmation",
                payout.reference(),
                payout.payee().value(),
                Shown.money(payout.net()),
                Moments.shown(handed.confirmation().until()),
                payout.target().receiver(),
                handed.confirmation().app(),
                handed.confirmation().packageInfo());
    }
}
