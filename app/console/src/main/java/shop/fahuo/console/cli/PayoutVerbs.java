package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.settlement.SettlementWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutObstacle;
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
                            "payout retry",
                            "cli.verb.payoutRetry",
                            (desk, reference, _, by) -> desk.retry(reference, by)),
                    verb(
                            "payout cancel",
                            "cli.verb.payoutCancel",
                            (desk, reference, _, by) -> desk.cancel(reference, by)));

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
}
