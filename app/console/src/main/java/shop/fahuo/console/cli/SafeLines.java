package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.ledger.SafeWords;
import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.Reach;
import shop.fahuo.core.settlement.SafeToPay;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What somebody can safely be paid now, as `earnings` says it: the same figures as the window's.
final class SafeLines {

    private SafeLines() {}

    static void say(Call call, SafeToPay has) {
        var words = new SafeWords(call.ui());
        call.say("commission.safe", Shown.yuan(has.safe()), words.sum(has));
        has.obstacle().ifPresent(why -> call.say("ledger.safe.not", call.ui().word(why)));
        var table =
                Table.of(
                        call.ui().get("ledger.safe.where"),
                        ">" + call.ui().get("commission.amount"));
        for (var line : words.held(has)) {
            table.row(line.until(), Shown.money(line.amount()));
        }
        for (var part : has.stops()) {
            table.row(part.number() + "  " + words.stop(part), Shown.money(part.amount()));
        }
        if (has.purse().owed().compareTo(Fen.ZERO) > 0) {
            table.row(words.owed(has), Shown.money(has.purse().owed()));
        }
        for (var reach : reaches(has)) {
            table.row(words.reach(has, reach), Shown.money(has.within(reach)));
        }
        if (!table.isEmpty()) {
            call.print(table);
        }
    }

    private static List<Reach> reaches(SafeToPay has) {
        return Arrays.stream(Reach.values())
                .filter(reach -> !has.within(reach).equals(Fen.ZERO))
                .toList();
    }

    static Map<String, Object> json(SafeToPay has) {
        return Json.object(
                "fen", has.safe().value(),
                "returningFen", has.returning().value(),
                "standingFen", has.standing().value(),
                "travellingFen", has.travelling().value(),
                "uncoveredFen", has.uncovered().value(),
                "obstacle", has.obstacle(),
                "days", has.days().entrySet().stream().map(SafeLines::day).toList(),
                "stops", has.stops().stream().map(SafeLines::stop).toList(),
                "reach", reaches(has).stream().map(reach -> reach(has, reach)).toList());
    }

    private static Map<String, Object> day(Map.Entry<?, SafeToPay.Due> day) {
        return Json.object(
                "day", day.getKey(),
                "orders", day.getValue().orders(),
                "fen", day.getValue().amount().value());
    }

    private static Map<String, Object> stop(SafeToPay.Part part) {
        return Json.object(
                "order", part.number(), "state", part.stage(), "fen", part.amount().value());
    }

    private static Map<String, Object> reach(SafeToPay has, Reach reach) {
        return Json.object("reach", reach, "fen", has.within(reach).value());
    }
}
