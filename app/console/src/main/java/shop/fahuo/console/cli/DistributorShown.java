package shop.fahuo.console.cli;

import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.Place;
import shop.fahuo.core.distributor.Span;
import shop.fahuo.core.distributor.Stand;
import shop.fahuo.store.distributor.DistributorCard;
import shop.fahuo.store.distributor.DistributorRow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Distributors as people and as programs read them.
final class DistributorShown {

    private DistributorShown() {}

    static Table table(List<DistributorRow> rows, Ui ui) {
        var table =
                Table.of(
                        ui.get("cli.distributor.code"),
                        ui.get("cli.distributor.name"),
                        ui.get("cli.distributor.phone"),
                        ui.get("cli.distributor.sponsor"),
                        ui.get("cli.distributor.rank"),
                        ui.get("cli.distributor.role"),
                        ui.get("cli.distributor.state"),
                        ui.get("cli.distributor.joined"));
        for (var row : rows) {
            table.row(
                    row.code(),
                    row.maskedName(),
                    row.maskedPhone(),
                    text(row.sponsor()),
                    row.stand().rank(),
                    ui.word(row.stand().role()),
                    ui.word(row.stand().state()),
                    Moments.shown(row.joined()));
        }
        return table;
    }

    static void print(Call call, DistributorCard card) {
        var ui = call.ui();
        call.print(table(List.of(card.row()), ui));
        call.say("cli.distributor.sponsors", line(card.row().code(), card.sponsors()));
        call.say("cli.distributor.line", line(card.row().code(), card.line()));
        call.say("cli.distributor.brought", card.brought());
        if (card.below() < DistributorCard.MOST_BELOW) {
            call.say("cli.distributor.below", card.below());
        } else {
            call.say("cli.distributor.belowMore", card.below());
        }
        card.waiting()
                .ifPresent(
                        wish ->
                                call.say(
                                        "cli.distributor.waits",
                                        text(wish.under()),
                                        wish.reason(),
                                        wish.askedBy(),
                                        Moments.shown(wish.at())));
        card.places().forEach(place -> place(call, place));
        card.stands().forEach(stand -> stand(call, stand));
    }

    private static void place(Call call, Place place) {
        call.say(
                "cli.distributor.place",
                time(place, call.ui()),
                text(place.under()),
                call.ui().word(place.cause()),
                who(place.by(), place.approvedBy()),
                place.note());
    }

    private static void stand(Call call, Stand stand) {
        call.say(
                "cli.distributor.stand",
                time(stand, call.ui()),
                stand.rank(),
                call.ui().word(stand.role()),
                call.ui().word(stand.state()),
                who(stand.by(), ""),
                stand.note());
    }

    private static String time(Span span, Ui ui) {
        var from =
                span.from().equals(Instant.EPOCH)
                        ? ui.get("cli.distributor.always")
                        : Moments.shown(span.from());
        return from + " – " + span.to().map(Moments::shown).orElse("");
    }

    private static String who(String by, String approvedBy) {
        return approvedBy.isEmpty() ? by : by + " + " + approvedBy;
    }

    private static String text(Optional<DistributorCode> code) {
        return code.map(DistributorCode::value).orElse("-");
    }

    private static String line(DistributorCode from, List<DistributorCode> above) {
        return above.isEmpty()
                ? from.value()
                : from
                        + " < "
                        + above.stream()
                                .map(DistributorCode::value)
                                .collect(Collectors.joining(" < "));
    }

    static Map<String, Object> json(DistributorRow row) {
        return Json.object(
                "code", row.code(),
                "name", row.maskedName(),
                "phone", row.maskedPhone(),
                "sponsor", row.sponsor(),
                "rank", row.stand().rank(),
                "role", row.stand().role(),
                "state", row.stand().state(),
                "joinedAt", Moments.json(row.joined()));
    }

    static Map<String, Object> json(DistributorCard card) {
        var json = json(card.row());
        json.put("sponsors", card.sponsors());
        json.put("line", card.line());
        json.put("brought", card.brought());
        json.put("below", card.below());
        json.put("waiting", card.waiting().map(DistributorShown::json));
        json.put("places", card.places().stream().map(DistributorShown::json).toList());
        json.put("stands", card.stands().stream().map(DistributorShown::json).toList());
        return json;
    }

    private static Map<String, Object> json(DistributorCard.Waiting wish) {
        return Json.object(
                "under", wish.under(),
                "reason", wish.reason(),
                "askedBy", wish.askedBy(),
                "askedAt", Moments.json(wish.at()));
    }

    private static Map<String, Object> json(Place place) {
        return Json.object(
                "under", place.under(),
                "cause", place.cause(),
                "walkedFrom", place.walkedFrom(),
                "from", from(place),
                "to", place.to().map(Moments::json),
                "by", place.by(),
                "approvedBy", place.approvedBy(),
                "note", place.note());
    }

    private static Map<String, Object> json(Stand stand) {
        return Json.object(
                "rank", stand.rank(),
                "role", stand.role(),
                "state", stand.state(),
                "from", from(stand),
                "to", stand.to().map(Moments::json),
                "by", stand.by(),
                "note", stand.note());
    }

    /// Empty for what always was.
    private static Optional<String> from(Span span) {
        return Optional.of(span.from())
                .filter(from -> !from.equals(Instant.EPOCH))
                .map(Moments::json);
    }
}
