package shop.fahuo.console.cli;

import shop.fahuo.console.order.EventWords;
import shop.fahuo.console.wiring.Shop;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.commission.PointChange;
import shop.fahuo.store.commission.Points;
import shop.fahuo.store.commission.PointsAnswered;

import java.util.List;
import java.util.Map;

/// `points CODE` and `points add|take CODE N`: what members have, and what people give and take.
final class PointVerbs {

    private static final int LIMIT = 50;
    private static final Operand CODE = Operand.one("CODE", new Kind.Brief(64));
    private static final Operand COUNT = Operand.one("N", new Kind.Count());

    static final List<Verb> ALL =
            List.of(
                    new Verb.InShop(
                            Syntax.of("points", "commission.verb.points").with(CODE),
                            Verb.Use.READ,
                            PointVerbs::show),
                    new Verb.InShop(
                            Syntax.of("points add", "commission.verb.points.add")
                                    .with(CODE, COUNT)
                                    .with(options()),
                            Verb.Use.WRITE,
                            (call, shop) -> book(call, shop, count(call))),
                    new Verb.InShop(
                            Syntax.of("points take", "commission.verb.points.take")
                                    .with(CODE, COUNT)
                                    .with(options()),
                            Verb.Use.WRITE,
                            (call, shop) -> book(call, shop, -count(call))));

    private PointVerbs() {}

    private static Option[] options() {
        return new Option[] {
            Option.required(
                    "reference",
                    "commission.option.pointsReference",
                    new Kind.Brief(Points.LONGEST_REFERENCE)),
            Option.required("why", "commission.option.pointsWhy", new Kind.Brief(200)),
            Option.required("by", "cli.option.by", new Kind.Person())
        };
    }

    private static DistributorCode code(Call call) {
        return new DistributorCode(call.arguments().textOrNone(CODE.name()));
    }

    private static int count(Call call) {
        return call.arguments().count(COUNT.name(), 0);
    }

    private static int show(Call call, Shop shop) {
        var code = code(call);
        if (shop.store().distributors().find(code.value()).isEmpty()) {
            return call.refuse("commission.stranger", code.value());
        }
        var points = shop.store().commission().points();
        long balance = points.balance(code);
        var changes = points.list(code, LIMIT);
        if (call.isJson()) {
            call.json(
                    Json.object(
                            "payee", code,
                            "points", balance,
                            "changes", changes.stream().map(PointVerbs::json).toList()));
            return Call.DONE;
        }
        call.say("commission.points", code.value(), balance);
        print(call, changes);
        return Call.DONE;
    }

    private static Map<String, Object> json(PointChange change) {
        return Json.object(
                "at", Moments.json(change.at()),
                "order", change.order(),
                "points", change.points(),
                "reason", change.reason(),
                "by", change.by());
    }

    private static void print(Call call, List<PointChange> changes) {
        var ui = call.ui();
        var words = new EventWords(ui);
        var table =
                Table.of(
                        ui.get("commission.points.when"),
                        ">" + ui.get("commission.points.change"),
                        ui.get("commission.points.why"),
                        ui.get("commission.points.who"));
        for (var change : changes) {
            table.row(
                    Moments.shown(change.at()),
                    change.points(),
                    change.order().map(OrderNumber::value).orElse(change.reason()),
                    words.who(change.by()));
        }
        if (!table.isEmpty()) {
            call.print(table);
        }
    }

    private static int book(Call call, Shop shop, int points) {
        var code = code(call);
        var reference = call.arguments().textOrNone("reference");
        var answer =
                shop.store()
                        .commission()
                        .points()
                        .book(
                                code,
                                points,
                                reference,
                                call.arguments().textOrNone("why"),
                                People.of(call))
                        .join();
        return switch (answer) {
            case PointsAnswered.Done(long balance) -> has(call, code, balance, true);
            case PointsAnswered.Before(long balance) -> {
                call.note("commission.points.before", reference, balance);
                yield has(call, code, balance, false);
            }
            case PointsAnswered.Other(long other) ->
                    call.refuse("commission.points.other", reference, other);
            case PointsAnswered.NotEnough(long balance) ->
                    call.refuse("commission.points.few", balance, -points);
            case PointsAnswered.NoSuch() -> call.refuse("commission.stranger", code.value());
        };
    }

    private static int has(Call call, DistributorCode code, long balance, boolean isNew) {
        if (call.isJson()) {
            call.json(Json.object("payee", code, "points", balance, "booked", isNew));
        } else {
            call.say("commission.points", code.value(), balance);
        }
        return Call.DONE;
    }
}
