package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.review.RefusalWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.review.Answered;
import shop.fahuo.store.review.Refusal;
import shop.fahuo.store.ship.Parcel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// What a person does to orders: `approve`, `recall`, `hold`, `release`, `cancel`, `ship`, `retry`,
/// `ask` and `settle`. Several orders are answered one by one; that one is refused stops none of
/// the others.
final class DeskVerbs {

    private static final Option CHANNEL =
            Option.of("channel", "cli.option.channel", new Kind.Channel());
    private static final Option BY = Option.required("by", "cli.option.by", new Kind.Person());
    private static final Option NOTE = Option.of("note", "cli.option.note", new Kind.Brief(2000));

    static final List<Verb> ALL =
            List.of(
                    verb(
                            "approve",
                            "cli.verb.approve",
                            DeskVerbs::approve,
                            coded(Answer.APPROVE, "cli.option.approveReason")),
                    verb("recall", "cli.verb.recall", DeskVerbs::recall),
                    verb(
                            "hold",
                            "cli.verb.hold",
                            DeskVerbs::hold,
                            Option.of(
                                    "reason",
                                    "cli.option.holdReason",
                                    Kind.Word.of(HoldReason.values())),
                            Option.of("until", "cli.option.until", new Kind.Moment())),
                    verb("release", "cli.verb.release", DeskVerbs::release),
                    verb(
                            "cancel",
                            "cli.verb.cancel",
                            DeskVerbs::cancel,
                            coded(Answer.CANCEL, "cli.option.cancelReason")),
                    verb(
                            "ship",
                            "cli.verb.ship",
                            DeskVerbs::ship,
                            Option.required(
                                    "courier",
                                    "cli.option.courier",
                                    new Kind.Brief(Parcel.MAX_COURIER)),
                            Option.required(
                                    "waybill",
                                    "cli.option.waybill",
                                    new Kind.Brief(Parcel.MAX_WAYBILL))),
                    verb("retry", "cli.verb.retry", DeskVerbs::retry),
                    verb("ask", "cli.verb.ask", DeskVerbs::ask),
                    verb(
                            "settle",
                            "cli.verb.settle",
                            DeskVerbs::settle,
                            Option.of("proof", "cli.option.proof", new Kind.Brief(200))));

    private final Call call;
    private final Shop shop;
    private final Actor.Person by;
    private final String note;

    /// Gives one answer to one order.
    private interface Command {
        CompletableFuture<Answered> give(DeskVerbs desk, OrderId id);
    }

    /// A number that was typed, and what came of it.
    private sealed interface One {

        record Unknown(String number, String words) implements One {}

        record Asked(String number, CompletableFuture<Answered> answered) implements One {}
    }

    private DeskVerbs(Call call, Shop shop) {
        this.call = call;
        this.shop = shop;
        by = new Actor.Person(call.arguments().textOrNone("by"));
        note = call.arguments().textOrNone("note");
    }

    private static Option coded(Answer answer, String summary) {
        var codes = AnswerReason.of(answer).toArray(AnswerReason[]::new);
        return Option.of("reason", summary, Kind.Word.of(codes));
    }

    private static Verb verb(String name, String summary, Command command, Option... more) {
        var options = new ArrayList<>(List.of(BY, NOTE, CHANNEL));
        options.addAll(List.of(more));
        return new Verb.InShop(
                Syntax.of(name, summary)
                        .with(Operand.several("NUMBER", new Kind.OrderNo()))
                        .with(options.toArray(Option[]::new)),
                Verb.Use.WRITE,
                (call, shop) -> new DeskVerbs(call, shop).run(command));
    }

    /// All are under way before the first answer is waited for, so that they share commits.
    private int run(Command command) {
        var channel = call.arguments().text("channel").map(ChannelName::new);
        var asked =
                call.arguments().all("NUMBER").stream()
                        .distinct()
                        .map(number -> ask(number, channel, command))
                        .toList();
        var results = asked.stream().map(this::result).toList();
        if (call.isJson()) {
            call.json(results.stream().map(DeskVerbs::json).toList());
        }
        results.forEach(this::say);
        return results.stream().allMatch(Result::done) ? Call.DONE : Call.REFUSED;
    }

    private One ask(String number, Optional<ChannelName> channel, Command command) {
        return switch (Naming.of(number, channel, shop)) {
            case Naming.Not(var why) -> new One.Unknown(number, call.ui().get(why));
            case Naming.One(var key) ->
                    shop.store()
                            .orders()
                            .id(key)
                            .<One>map(id -> new One.Asked(number, command.give(this, id)))
                            .orElseGet(
                                    () ->
                                            new One.Unknown(
                                                    number,
                                                    RefusalWords.of(
                                                            new Refusal.NoSuchOrder(), call.ui())));
        };
    }

    /// @param phase where the order is now; empty when it was refused
    private record Result(String number, boolean done, String phase, String words) {}

    private Result result(One one) {
        return switch (one) {
            case One.Unknown(var number, var words) -> new Result(number, false, "", words);
            case One.Asked(var number, var answered) -> result(number, answered.join(), call.ui());
        };
    }

    private static Result result(String number, Answered answered, Ui ui) {
        return switch (answered) {
            case Answered.Done(var phase, var waitsForStock) ->
                    new Result(
                            number,
                            true,
                            phase.name(),
                            ui.word(phase) + (waitsForStock ? ui.get("cli.desk.waits") : ""));
            case Answered.Refused(var why) ->
                    new Result(number, false, "", RefusalWords.of(why, ui));
        };
    }

    private static Object json(Result result) {
        return Json.object(
                "number", result.number(),
                "done", result.done(),
                "phase", result.phase(),
                "words", result.words());
    }

    private void say(Result result) {
        if (!result.done()) {
            call.note("cli.desk.result", result.number(), result.words());
        } else if (!call.isJson()) {
            call.say("cli.desk.result", result.number(), result.words());
        }
    }

    private CompletableFuture<Answered> approve(OrderId id) {
        var reason = call.arguments().word("reason", AnswerReason.class);
        return shop.store().desk().approve(id, by, reason, note);
    }

    private CompletableFuture<Answered> recall(OrderId id) {
        return shop.store().desk().recall(id, by, note);
    }

    private CompletableFuture<Answered> hold(OrderId id) {
        var reason = call.arguments().word("reason", HoldReason.class).orElse(HoldReason.OTHER);
        Optional<Instant> until = call.arguments().moment("until");
        return shop.store().desk().hold(id, reason, until, by, note);
    }

    private CompletableFuture<Answered> release(OrderId id) {
        return shop.store().desk().release(id, by, note);
    }

    private CompletableFuture<Answered> retry(OrderId id) {
        return shop.store().desk().retry(id, by, note);
    }

    private CompletableFuture<Answered> ask(OrderId id) {
        return shop.store().desk().ask(id, by, note);
    }

    private CompletableFuture<Answered> settle(OrderId id) {
        var proof = call.arguments().textOrNone("proof").strip();
        return proof.isEmpty()
                ? shop.store().desk().settle(id, by, note)
                : shop.store().byHand().done(id, by, proof, note);
    }

    private CompletableFuture<Answered> cancel(OrderId id) {
        var reason = call.arguments().word("reason", AnswerReason.class).orElse(AnswerReason.OTHER);
        return shop.store().desk().cancel(id, by, reason.name(), note);
    }

    private CompletableFuture<Answered> ship(OrderId id) {
        var parcel =
                new Parcel(
                        call.arguments().textOrNone("courier").strip(),
                        call.arguments().textOrNone("waybill").strip());
        return shop.store().parcels().markShipped(id, parcel, by, note);
    }
}
