package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.payment.RefundRefusalWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;
import shop.fahuo.store.payment.refund.RefundAnswered;
import shop.fahuo.store.payment.refund.RefundLimits;
import shop.fahuo.store.payment.refund.RefundWish;
import shop.fahuo.store.payment.refund.Refunds;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Money that goes back to buyers.
final class RefundVerbs {

    private static final Option CHANNEL =
            Option.of("channel", "cli.option.channel", new Kind.Channel());
    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE = Option.of("note", "cli.option.note", new Kind.Brief(2000));
    private static final int SHOWN = 200;

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("refund ask", "cli.verb.refundAsk")
                                    .with(Operand.one("NUMBER", new Kind.OrderNo()))
                                    .with(
                                            BY,
                                            Option.repeated(
                                                    "line", "cli.option.line", new Kind.Units()),
                                            Option.of(
                                                    "amount", "cli.option.amount", new Kind.Yuan()),
                                            Option.of(
                                                    "freight",
                                                    "cli.option.freight",
                                                    new Kind.Flag()),
                                            Option.of(
                                                    "restock",
                                                    "cli.option.restock",
                                                    new Kind.Flag()),
                                            Option.of(
                                                    "code",
                                                    "cli.option.refundCode",
                                                    Kind.Word.of(RefundReason.values())),
                                            Option.of(
                                                    "reason",
                                                    "cli.option.refundReason",
                                                    new Kind.Brief(RefundWish.LONGEST_REASON)),
                                            NOTE,
                                            CHANNEL),
                            Verb.Use.WRITE,
                            RefundVerbs::ask),
                    verb(
                            "refund approve",
                            "cli.verb.refundApprove",
                            (refunds, reference, by, _) -> refunds.approve(reference, by)),
                    verb("refund decline", "cli.verb.refundDecline", Refunds::decline),
                    verb("refund drop", "cli.verb.refundDrop", Refunds::drop),
                    verb("refund settle", "cli.verb.refundSettle", Refunds::settle),
                    new Verb.InShop(
                            Syntax.of("refund list", "cli.verb.refundList")
                                    .with(
                                            Option.of(
                                                    "state",
                                                    "cli.option.refundState",
                                                    Kind.Word.of(RefundState.values())),
                                            Option.of(
                                                    "order",
                                                    "cli.option.refundOrder",
                                                    new Kind.OrderNo()),
                                            CHANNEL),
                            Verb.Use.READ,
                            RefundVerbs::list),
                    new Verb.InShop(
                            Syntax.of("refund limits", "cli.verb.refundLimits")
                                    .with(
                                            Option.of(
                                                    "approve-above",
                                                    "cli.option.approveAbove",
                                                    new Kind.Yuan()),
                                            Option.of("daily", "cli.option.daily", new Kind.Yuan()),
                                            Option.of("by", "cli.option.by", new Kind.Person())),
                            Verb.Use.WRITE,
                            RefundVerbs::limits));

    /// What a person says of a refund that is there.
    private interface Command {
        CompletableFuture<RefundAnswered> give(
                Refunds refunds, String reference, Actor.Person by, String note);
    }

    private RefundVerbs() {}

    private static Verb verb(String name, String summary, Command command) {
        return new Verb.InShop(
                Syntax.of(name, summary)
                        .with(Operand.one("REFERENCE", new Kind.Brief(64)))
                        .with(BY, NOTE),
                Verb.Use.WRITE,
                (call, shop) ->
                        answered(
                                call,
                                command.give(
                                                shop.store().payments().refunds(),
                                                call.arguments().textOrNone("REFERENCE"),
                                                People.of(call),
                                                call.arguments().textOrNone("note"))
                                        .join()));
    }

    private static int ask(Call call, Shop shop) {
        var arguments = call.arguments();
        var wish =
                new RefundWish(
                        arguments.all("line").stream().map(RefundVerbs::line).toList(),
                        arguments.has("freight"),
                        arguments.yuan("amount"),
                        arguments.has("restock"),
                        arguments.word("code", RefundReason.class).orElse(RefundReason.OTHER),
                        arguments.textOrNone("reason"),
                        arguments.textOrNone("note"));
        var number = arguments.textOrNone("NUMBER");
        var channel = arguments.text("channel").map(ChannelName::new);
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) ->
                    shop.store()
                            .orders()
                            .id(key)
                            .map(
                                    id ->
                                            shop.store()
                                                    .payments()
                                                    .refunds()
                                                    .ask(id, wish, People.of(call)))
                            .map(asked -> answered(call, asked.join()))
                            .orElseGet(() -> call.refuse("cli.order.unknown", number));
        };
    }

    /// @param text as [Kind.Units] takes it
    private static RefundWish.Line line(String text) {
        int equals = text.indexOf('=');
        return new RefundWish.Line(
                Integer.parseInt(text.substring(0, equals)),
                Integer.parseInt(text.substring(equals + 1)));
    }

    private static int answered(Call call, RefundAnswered answered) {
        return switch (answered) {
            case RefundAnswered.Done(var reference, var state, var amount) -> {
                if (call.isJson()) {
                    call.json(
                            Json.object(
                                    "reference",
                                    reference,
                                    "done",
                                    true,
                                    "state",
                                    state,
                                    "amountFen",
                                    amount.value(),
                                    "words",
                                    ""));
                } else {
                    call.say(
                            "cli.refund.done",
                            reference,
                            Shown.money(amount),
                            call.ui().word(state));
                }
                yield Call.DONE;
            }
            case RefundAnswered.Refused(var why) -> {
                var words = RefundRefusalWords.of(why, call.ui());
                if (call.isJson()) {
                    call.json(Json.object("done", false, "words", words));
                }
                yield call.refuse("cli.refund.refused", words);
            }
        };
    }

    private static int list(Call call, Shop shop) {
        var state = call.arguments().word("state", RefundState.class);
        var number = call.arguments().text("order");
        if (number.isEmpty()) {
            return show(call, shop.store().payments().refunds().in(state, SHOWN));
        }
        var channel = call.arguments().text("channel").map(ChannelName::new);
        return switch (Naming.of(number.get(), channel, shop)) {
            case Naming.Not(var why) -> call.refuse(why.key(), why.values().toArray());
            case Naming.One(var key) -> {
                var refunds =
                        shop.store()
                                .orders()
                                .id(key)
                                .map(shop.store().payments().refunds()::of)
                                .orElse(List.of());
                yield show(call, refunds.stream().filter(refund -> isIn(refund, state)).toList());
            }
        };
    }

    private static boolean isIn(RefundRecord refund, Optional<RefundState> state) {
        return state.isEmpty() || state.get() == refund.state();
    }

    private static int show(Call call, List<RefundRecord> refunds) {
        if (call.isJson()) {
            call.json(refunds.stream().map(RefundJson::of).toList());
            return Call.DONE;
        }
        var ui = call.ui();
        var table =
                Table.of(
                        ui.get("cli.refund.reference"),
                        ui.get("cli.refund.order"),
                        ">" + ui.get("cli.refund.amount"),
                        ui.get("cli.refund.state"),
                        ui.get("cli.refund.code"),
                        ui.get("cli.refund.askedBy"),
                        ui.get("cli.refund.words"));
        for (var refund : refunds) {
            table.row(
                    refund.reference(),
                    refund.key().number(),
                    Shown.money(refund.amount()),
                    ui.word(refund.state()),
                    refund.code().map(ui::word).orElse(""),
                    refund.asked().by(),
                    refund.words());
        }
        if (table.isEmpty()) {
            call.note("cli.refund.none");
        } else {
            call.print(table);
        }
        return Call.DONE;
    }

    private static int limits(Call call, Shop shop) {
        var refunds = shop.store().payments().refunds();
        var arguments = call.arguments();
        var above = arguments.yuan("approve-above");
        var daily = arguments.yuan("daily");
        if (above.isPresent() || daily.isPresent()) {
            if (!arguments.has("by")) {
                call.note("cli.wrong.missing", "--by");
                return Call.WRONG_USAGE;
            }
            var now = refunds.limits();
            refunds.limit(
                    new RefundLimits(above.orElse(now.approveAbove()), daily.orElse(now.daily())),
                    People.of(call));
        }
        say(call, refunds.limits());
        return Call.DONE;
    }

    private static void say(Call call, RefundLimits limits) {
        Fen above = limits.approveAbove();
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "approveAboveFen", above.value(),
                            "dailyFen", limits.daily().value()));
        } else {
            call.say("cli.refund.limits", Shown.money(above), Shown.money(limits.daily()));
        }
    }
}
